import { IntlMessageFormat } from 'intl-messageformat';
import type { Messages } from './text-catalogue.js';

export type Direction = 'ltr' | 'rtl';
export type TextParams = Readonly<Record<string, string | number | boolean | Date | null>>;

/** The texts of one language. A message is compiled when it is first used and kept. */
export class Words {
  readonly direction: Direction;
  private readonly compiled = new Map<string, IntlMessageFormat>();

  constructor(
    readonly language: string,
    private readonly messages: Messages,
  ) {
    this.direction = directionOf(language);
  }

  has(key: string): boolean {
    return this.messages.has(key);
  }

  /** @throws Error for a key that does not exist or a placeholder that is not given: neither may reach a person. */
  t(key: string, params: TextParams = {}): string {
    return String(this.message(key).format({ ...params }));
  }

  private message(key: string): IntlMessageFormat {
    let message = this.compiled.get(key);
    if (!message) {
      const source = this.messages.get(key);
      if (source === undefined) throw new Error(`no text for ${key} in ${this.language}`);
      message = new IntlMessageFormat(source, this.language, undefined, { ignoreTag: true });
      this.compiled.set(key, message);
    }
    return message;
  }
}

const scriptsFromTheRight: ReadonlySet<string | undefined> = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm']);

/** The script decides, not the language: Punjabi and Azerbaijani are written in both directions. */
export function directionOf(language: string): Direction {
  return scriptsFromTheRight.has(new Intl.Locale(language).maximize().script) ? 'rtl' : 'ltr';
}
