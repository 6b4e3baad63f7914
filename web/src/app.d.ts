import type { Language } from '#lib/i18n/languages.ts';
import type { TextKey } from '#lib/i18n/text-key.ts';
import type { TextParams, Texts } from '#lib/i18n/texts.ts';
import type { SentField } from '#lib/server/signed-out.ts';
import type { Theme } from '#lib/server/theme.ts';

/** One request handed to the API inside the same process. */
interface ApiRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  payload?: string;
  remoteAddress?: string;
}

interface ApiAnswer {
  statusCode: number;
  headers: Record<string, string | string[] | number | undefined>;
  rawPayload: Uint8Array<ArrayBuffer>;
}

/** What the server that mounts this handler puts on the raw request. */
interface MountedApi {
  inject(request: ApiRequest): Promise<ApiAnswer>;
  /** Changes whenever anything a public page shows has changed. */
  catalogueStamp(): Promise<string>;
}

declare module 'svelte/elements' {
  interface HTMLLinkAttributes {
    /** Of `rel="expect"`: nothing is drawn before what it names has been read. https://html.spec.whatwg.org/#attr-link-blocking */
    blocking?: 'render';
  }
}

declare global {
  namespace App {
    interface Error {
      code?: string;
      /** What a form had sent when its sender was no longer signed in: nothing typed is lost. */
      sent?: readonly SentField[];
    }
    interface Locals {
      language: Language;
      theme: Theme;
      texts: Texts;
      /** Set-Cookie lines for the browser that do not pass through the renderer, which kept pages skip. */
      setCookies: string[];
      /** What the form sent, once more: an action has read it already when we know that nobody is signed in. */
      sent: Request | null;
    }
    interface PageData {
      /** Id of the form whose typed values survive a change of language or scheme. */
      keepForm?: string;
      /** The result of what the person just did, shown under the header. */
      band?: { tone: 'info' | 'ok' | 'warn' | 'danger'; text: TextKey; params?: TextParams };
    }
    interface Platform {
      req: { api?: MountedApi };
    }
  }
}
