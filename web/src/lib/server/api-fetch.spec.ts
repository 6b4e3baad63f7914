import { describe, expect, it } from '@jest/globals';
import type { RequestEvent } from '@sveltejs/kit';
import { fetchFromApi } from './api-fetch.ts';

type Call = { headers: Record<string, string>; remoteAddress: string };

/** What the API is told about a visitor whose request arrived with these headers. */
async function toldTo(headers: Record<string, string>): Promise<Call> {
  const calls: Call[] = [];
  const inject = (call: Call) => {
    calls.push(call);
    return Promise.resolve({ statusCode: 204, headers: {}, rawPayload: Buffer.of() });
  };
  const event = {
    url: new URL('https://kurse.example.org/pruefen'),
    request: new Request('https://kurse.example.org/pruefen', { headers }),
    platform: { req: { api: { inject } } },
    locals: { setCookies: [] },
    getClientAddress: () => '172.18.0.2',
  } as unknown as RequestEvent;
  await fetchFromApi(event, new Request('https://kurse.example.org/api/v1/me'));
  const [call] = calls;
  if (!call) throw new Error('the API was not asked');
  return call;
}

describe('a page that asks the API', () => {
  it('passes on whose request it is, so that people behind one proxy are counted apart', async () => {
    const { headers, remoteAddress } = await toldTo({ 'x-forwarded-for': '203.0.113.7', cookie: 'sid=abc' });
    expect(remoteAddress).toBe('172.18.0.2');
    expect(headers).toMatchObject({ 'x-forwarded-for': '203.0.113.7', cookie: 'sid=abc' });
  });

  it('invents no address where no proxy has named one', async () => {
    expect((await toldTo({})).headers).not.toHaveProperty('x-forwarded-for');
  });
});
