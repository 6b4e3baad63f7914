import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CatalogueStamp } from '../modules/catalogue/index.js';
import { oneClickOf } from './one-click.js';
import { turnAwayForeignForm } from './foreign-form.js';

export type WebHandler = (req: IncomingMessage, res: ServerResponse, next: (error?: unknown) => void) => void;

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers?: IncomingHttpHeaders;
  readonly payload?: string | Buffer;
  readonly remoteAddress?: string;
}

/** What the pages may use of the API: its HTTP contract in process, and the stamp that dates cached pages. */
export interface ApiDoor {
  inject(request: ApiRequest): Promise<{ statusCode: number; headers: IncomingHttpHeaders; rawPayload: Buffer }>;
  catalogueStamp(): Promise<string>;
}

/** Puts the pages and the API behind one listener and says which scheme and host people see. */
export class WebMount {
  private door: ApiDoor | null = null;

  constructor(
    private readonly publicUrl: URL,
    private readonly web: WebHandler | null,
  ) {}

  connect(app: NestFastifyApplication): void {
    const stamp = app.get(CatalogueStamp);
    this.door = {
      // Kit has checked where the form came from; inside the process the pages speak for our own address.
      inject: ({ headers, ...request }) =>
        app.inject({ ...request, headers: { ...headers, origin: this.publicUrl.origin } }) as ReturnType<ApiDoor['inject']>,
      catalogueStamp: () => stamp.current(),
    };
  }

  handle(req: IncomingMessage, res: ServerResponse, api: RequestListener): void {
    this.harden(res);
    const url = req.url ?? '/';
    const feed = /^\/f\/([^/?]+)$/.exec(url);
    if (feed) req.url = `/api/v1/feeds/${feed[1]}`;
    if (feed || isApi(url)) {
      res.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
      api(req, res);
      return;
    }
    const oneClick = this.door && oneClickOf(req);
    if (oneClick) this.unsubscribe(req, res, oneClick);
    else this.page(req, res);
  }

  /** From a mail program, without cookies and origin: the token says who, so there is nothing a foreign form could ride on (MAIL-08). */
  private unsubscribe(req: IncomingMessage, res: ServerResponse, wish: ApiRequest): void {
    req.resume();
    this.door?.inject(wish).then(
      ({ statusCode }) => res.writeHead(statusCode < 300 ? 200 : statusCode).end(),
      () => res.writeHead(500).end(),
    );
  }

  private page(req: IncomingMessage, res: ServerResponse): void {
    if (!this.web || !this.door) {
      res.writeHead(404).end();
      return;
    }
    // Kit believes these headers, so whatever the client sent in them is overwritten. Tried out on one's own machine,
    // localhost and 127.0.0.1 are both right.
    req.headers['x-forwarded-proto'] = this.publicUrl.protocol.slice(0, -1);
    if (!isOwnMachine(this.publicUrl.hostname)) req.headers.host = this.publicUrl.host;
    turnAwayForeignForm(req, `${this.publicUrl.protocol}//${req.headers.host}`);
    Object.assign(req, { api: this.door });
    this.web(req, res, (error) => {
      res.writeHead(error ? 500 : 404).end();
    });
  }

  private harden(res: ServerResponse): void {
    res.setHeader('x-content-type-options', 'nosniff');
    res.setHeader('referrer-policy', 'same-origin');
    if (this.publicUrl.protocol === 'https:') res.setHeader('strict-transport-security', 'max-age=31536000');
  }
}

const isOwnMachine = (hostname: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

function isApi(url: string): boolean {
  return url === '/api' || url.startsWith('/api/') || url.startsWith('/api?');
}
