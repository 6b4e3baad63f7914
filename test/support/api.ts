import { newId } from '../../api/src/database/ids.js';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** An error as RFC 9457 has it, with this product's own members. */
export interface Problem {
  readonly type: string;
  readonly status: number;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly field: string; readonly code: string }[];
  /** All grounds of a refusal together, where there can be several. */
  readonly reasons?: readonly {
    readonly code: string;
    readonly effect: string;
    readonly params: object;
    readonly ways: readonly string[];
  }[];
}

interface Wish {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** Speaks to the API over the network as a browser of this origin does. Paths are those of the OpenAPI document. */
export class ApiClient {
  constructor(
    private readonly url: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  /** The same client with further headers: a session cookie, another network. */
  with(headers: Readonly<Record<string, string>>): ApiClient {
    return new ApiClient(this.url, { ...this.headers, ...headers });
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.send<T>('GET', path);
  }

  post<T>(path: string, body: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Answer<T>> {
    return this.send<T>('POST', path, { body: JSON.stringify(body), headers });
  }

  put<T>(path: string, body: object): Promise<Answer<T>> {
    return this.send<T>('PUT', path, { body: JSON.stringify(body) });
  }

  delete<T>(path: string): Promise<Answer<T>> {
    return this.send<T>('DELETE', path);
  }

  /** Books a place; each call is a wish of its own unless a key is given. */
  book<T>(runId: string, body: object, key: string = newId()): Promise<Answer<T>> {
    return this.post<T>(`/api/v1/runs/${runId}/bookings`, body, { 'idempotency-key': key });
  }

  /** The bare request, for what no friendly client would send. */
  async send<T>(method: string, path: string, { body, headers = {} }: Wish = {}): Promise<Answer<T>> {
    const response = await fetch(new URL(path, this.url), {
      method,
      redirect: 'manual',
      headers: { ...this.headers, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body }),
    });
    return { status: response.status, headers: response.headers, body: await contentOf<T>(response) };
  }
}

async function contentOf<T>(response: Response): Promise<T> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
  return (isJson && bytes.length > 0 ? JSON.parse(bytes.toString('utf8')) : bytes) as T;
}
