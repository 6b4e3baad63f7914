import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { turnAwayForeignForm } from './foreign-form.js';

const own = 'https://kurse.example.org';
const foreign = 'https://evil.example';
const form = 'application/x-www-form-urlencoded';

function asked(method: string, headers: IncomingHttpHeaders): Pick<IncomingMessage, 'method' | 'url' | 'headers'> {
  const req = { method, url: '/anmelden', headers: { ...headers } } as IncomingMessage;
  turnAwayForeignForm(req, own);
  return { method: req.method, url: req.url, headers: req.headers };
}

describe('a form of another site', () => {
  it.each([
    ['names its site', { origin: foreign, 'content-type': form }],
    ['hides its site', { origin: 'null', 'content-type': 'multipart/form-data; boundary=x' }],
    ['names none', { 'content-type': 'text/plain;charset=UTF-8' }],
    ['has no type', { origin: `${own}.evil.example` }],
  ])('that %s becomes a look at the refusal, without its body', (_which, headers) => {
    const { origin } = headers as IncomingHttpHeaders;
    expect(asked('POST', { ...headers, 'content-length': '3' })).toEqual({
      method: 'GET',
      url: '/abgewiesen',
      headers: origin ? { origin } : {},
    });
  });

  it('is refused at the same depth, so that the styles are found', () => {
    for (const [url, refusal] of [
      ['/', '/abgewiesen'],
      ['/angebote/kurs/buchen?lang=en', '/abgewiesen/kurs/buchen?lang=en'],
    ]) {
      const req = { method: 'POST', url, headers: {} } as IncomingMessage;
      turnAwayForeignForm(req, own);
      expect(req.url).toBe(refusal);
    }
  });

  it('is not what reads only, comes from us, or is no form', () => {
    for (const [method, headers] of [
      ['GET', { origin: foreign }],
      ['POST', { origin: own, 'content-type': form }],
      ['POST', { origin: foreign, 'content-type': 'application/json' }],
    ] as const) {
      expect(asked(method, headers)).toEqual({ method, url: '/anmelden', headers });
    }
  });
});
