import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../errors/domain-error.js';
import { parseJson } from './json-body.js';

const parse = (text: string | Buffer): Promise<unknown> => parseJson(null, Buffer.from(text));

describe('a body of JSON', () => {
  it('is an object, in any script', async () => {
    expect(await parse('{"name":"محمد 🌻","needs":["CALL_ME"],"age":null}')).toEqual({ name: 'محمد 🌻', needs: ['CALL_ME'], age: null });
    expect(await parse('')).toEqual({});
  });

  it.each([
    ['not JSON', '{'],
    ['no object', '[1]'],
    ['no object', '"x"'],
    ['no object', 'null'],
    ['a prototype key', '{"a":{"__proto__":{}}}'],
    ['a prototype key', '{"constructor":1}'],
    ['half a character', '{"a":["\\ud83c"]}'],
    ['no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['deeper than anything here', `{"a":${'['.repeat(25)}${']'.repeat(25)}}`],
    ['longer than anything here', `{"a":[${'1,'.repeat(20_000)}1]}`],
  ])('is refused when it is %s', async (_why, text) => {
    await expect(parse(text)).rejects.toThrow(new DomainError('invalid', 'request.malformed'));
  });

  it('costs little when it is far too long', async () => {
    const body = `{"a":[${'1,'.repeat(450_000)}1]}`;
    // Work, not time: on a busy machine half a second passes without any.
    const before = process.cpuUsage();
    await parse(body).catch(() => undefined);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(500);
  });
});
