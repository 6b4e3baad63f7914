import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { Answer, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { staffOf } from '../support/taught-course.js';
import type { RunWish, WorldRun } from '../support/usual-run.js';

let app: TestApp;
let run: WorldRun;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  run = await app.world.run();
});
afterAll(() => app.close());

/** Bytes as no client library would send them. @returns all that comes back */
async function sendBytes(bytes: string): Promise<string> {
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname);
  socket.write(bytes);
  return text(socket);
}

const good = { name: 'Amal Haddad', email: 'amal@example.org', language: 'de' };
const book = (change: object): Promise<Answer<Problem>> => app.api.book<Problem>(run.id, { ...good, ...change });
const path = (): string => `/api/v1/runs/${run.id}/bookings`;
const sendRaw = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Answer<Problem>> =>
  app.api.send<Problem>('POST', path(), { body, headers: { 'idempotency-key': newId(), ...headers } });

/** A clear answer: a 4xx in the form of RFC 9457 that gives nothing away. */
function expectRefusal({ status, headers, body }: Answer<Problem>, expected: number, code?: string): void {
  expect({ status, ...(code && { code: body.code }) }).toEqual({ status: expected, ...(code && { code }) });
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts:|SELECT|INSERT|at Object/);
}

const fieldsOf = (answer: Answer<Problem>): string[] => [...new Set(answer.body.errors?.map((error) => error.field))];

describe('what is refused leaves nothing behind', () => {
  afterEach(async () => {
    for (const table of ['person', 'booking', 'contact_channel', 'outbox', 'idempotency_key', 'audit_entry']) {
      expect([table, await app.world.count(table)]).toEqual([table, 0]);
    }
    expect(await app.world.count('seat_ledger', 'taken <> 0 OR waiting <> 0')).toBe(0);
  });

  it.each(['2027-W05-6', '2027-038', '2027-02-06T07:45:00,5Z', '2027-02-30T07:45:00Z'])(
    'a moment that no clock shows, told by a device at a door: %s',
    async (at) => {
      const event = { id: newId(), bookingId: newId(), at, way: 'CODE', shown: 'WELCOME' };
      const seen = { device: newId(), sentAt: '2027-02-06T07:45:00.000Z', events: [event] };
      const staff = await staffOf(app);
      expectRefusal(await staff.post<Problem>(`/api/v1/check-in/${run.sessions[0]?.id}/events`, seen), 400, 'request.invalid');
    },
  );

  it.each([
    ['a role', { role: 'STAFF' }],
    ['a state', { state: 'CONFIRMED' }],
    ['somebody else', { personId: newId() }],
    ['the ledger', { taken: 0 }],
  ])('an unknown field: %s', async (_what, change) => {
    const answer = await book(change);
    expectRefusal(answer, 400, 'request.invalid');
    expect(fieldsOf(answer)).toEqual(Object.keys(change));
  });

  it.each([
    'name',
    'callName',
    'email',
    'phone',
    'organisation',
    'organisationId',
    'callTime',
    'birthYear',
    'needs',
    'newsletter',
    'waitlist',
    'language',
  ])('a wrong type in %s', async (field) => {
    for (const value of [{}, [[]], 1.5, { toString: 'x' }, ['a', 1]]) {
      const answer = await book({ [field]: value });
      expectRefusal(answer, 400, 'request.invalid');
      expect(fieldsOf(answer)).toContain(field);
    }
  });

  it.each(['name', 'callName', 'email', 'phone', 'organisation'])('line breaks and control characters in %s', async (field) => {
    for (const evil of ['\r\n', '\n', '\r', '\0', '\u2028', '\u2029', '\u0085', '\u001b', '\u007f']) {
      const answer = await book({ [field]: `ab${evil}Bcc: x@example.org` });
      expectRefusal(answer, 400, 'request.invalid');
      expect(fieldsOf(answer)).toEqual([field]);
    }
  });

  it.each([
    ['name', 'a'.repeat(300)],
    ['name', '🌻'.repeat(201)],
    ['name', '   '],
    ['callName', 'a'.repeat(101)],
    ['email', `${'a'.repeat(250)}@example.org`],
    ['email', 'no address'],
    ['email', 'a@b@example.org'],
    ['email', 'a@example.org, b@example.org'],
    ['phone', '0'.repeat(41)],
    ['phone', 'call me'],
    ['organisation', 'a'.repeat(201)],
    ['organisationId', '1'],
    ['birthYear', 1066],
    ['needs', ['PONY']],
    ['language', 'tlh'],
  ])('a %s that cannot be: %#', async (field, value) => {
    const answer = await book({ [field]: value });
    expectRefusal(answer, 400, 'request.invalid');
    expect(fieldsOf(answer)).toEqual([field]);
  });

  it('no way to reach the person', async () => {
    const answer = await app.api.book<Problem>(run.id, { name: 'Amal Haddad', language: 'de' });
    expectRefusal(answer, 400, 'request.invalid');
    expect(answer.body.errors).toEqual([{ field: 'email', code: 'validation.contact_missing' }]);
  });

  it.each(['[]', '"text"', 'null', '5', 'true', '', '{', '{"name":"A",}', '{"a":1}{"b":2}'])(
    'a body that is no object: %s',
    async (body) => {
      const answer = await sendRaw(body);
      expectRefusal(answer, 400);
    },
  );

  it.each(['__proto__', 'constructor', 'prototype'])('the key %s', async (key) => {
    expectRefusal(await sendRaw(`{"name":"A","email":"a@example.org","language":"de","${key}":{"taken":0}}`), 400, 'request.malformed');
  });

  it('bytes that are no UTF-8, and halves of characters', async () => {
    const [start, end] = [Buffer.from('{"name":"'), Buffer.from('","email":"a@example.org","language":"de"}')];
    for (const bytes of [[0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xc0, 0xaf], [0xf0, 0x9f, 0x8c]]) {
      expectRefusal(await sendRaw(new Uint8Array(Buffer.concat([start, Buffer.from(bytes), end]))), 400, 'request.malformed');
    }
    expectRefusal(await sendRaw('{"name":"\\ud83c","email":"a@example.org","language":"de"}'), 400, 'request.malformed');
  });

  it('ten megabytes, a million elements, a hundred thousand levels', async () => {
    expectRefusal(await sendRaw(JSON.stringify({ ...good, name: 'a'.repeat(10 * 1024 * 1024) })), 413, 'request.too_large');
    expectRefusal(await sendRaw(`{"needs":[${'1,'.repeat(450_000)}1]}`), 400, 'request.malformed');
    expectRefusal(await sendRaw(`{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`), 400, 'request.malformed');
  });

  it('another content type', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml']) {
      expectRefusal(await sendRaw(JSON.stringify(good), { 'content-type': type }), 415, 'request.media_type');
    }
  });

  it('no key, or one that is no UUID, for a wish that must not happen twice', async () => {
    for (const key of ['x', newId().slice(1), `${newId()}0`]) {
      expectRefusal(await app.api.book<Problem>(run.id, good, key), 400, 'request.idempotency_key_invalid');
    }
    expectRefusal(await app.api.book<Problem>(run.id, good, ''), 400, 'request.idempotency_key_missing');
    expectRefusal(await app.api.post<Problem>(path(), good), 400, 'request.idempotency_key_missing');
  });

  it.each(['00000000-0000-0000-0000-000000000000', 'gibt-es-nicht', "' OR 1=1 --", '%00', '..%2f..%2fetc', '🌻', 'a'.repeat(250)])(
    'a run that does not exist: %#',
    async (id) => {
      const known = id.includes('%') ? id : encodeURIComponent(id);
      expectRefusal(await app.api.book<Problem>(known, good), 404, 'run.unknown');
      expectRefusal(await app.api.get<Problem>(`/api/v1/runs/${known}`), 404, 'run.unknown');
    },
  );

  it('addresses nobody serves', async () => {
    for (const address of ['/api', '/api/v2/runs', '/api/v1/runs/x/y/z']) {
      expectRefusal(await app.api.get<Problem>(address), 404);
    }
    expectRefusal(await app.api.get<Problem>(`/api/v1/runs/${'a'.repeat(400)}`), 414);
    expectRefusal(await app.api.get<Problem>('/api/v1/runs/%ff'), 400);
    expectRefusal(await app.api.delete<Problem>(`/api/v1/runs/${run.id}`), 404);
  });

  const closed: [string, RunWish, number, string][] = [
    ['a draft', { state: 'DRAFT' }, 404, 'run.unknown'],
    ['one in review', { state: 'IN_REVIEW' }, 404, 'run.unknown'],
    ['a cancelled one', { state: 'CANCELLED' }, 409, 'booking.run_cancelled'],
    ['a past one', { dates: ['2026-12-05', '2026-12-12'] }, 409, 'booking.run_over'],
    ['one that has begun', { dates: ['2027-01-02', '2027-01-09'] }, 409, 'booking.run_over'],
    ['one after its deadline', { dates: ['2027-01-06'] }, 409, 'booking.closed'],
    ['one closed by hand', { state: 'CLOSED_FOR_REGISTRATION' }, 409, 'booking.closed'],
    ['a completed one', { state: 'COMPLETED' }, 409, 'booking.run_over'],
    ['one that opens later', { registrationOpensAt: new Date('2027-01-05T09:00:00Z') }, 409, 'booking.not_open'],
  ];
  it.each(closed)('a place in %s', async (_what, wish, status, code) => {
    const other = await app.world.run(wish);
    expectRefusal(await app.api.book<Problem>(other.id, good), status, code);
  });

  it('filters that mean nothing', async () => {
    const words = [
      'seite=0',
      'seite=-1',
      'seite=1e9',
      'seite=x',
      'proSeite=1000',
      'umkreis=0',
      'umkreis=9999',
      'ab=morgen',
      'ab=2027-02-30',
      'art=YOGA',
      'format=hybrid',
      'q=a&q=b',
      'unbekannt=1',
      'q=%00',
      `q=${'a'.repeat(201)}`,
      'stufenlos=ja',
      'sortierung=x',
      'q[]=a',
    ];
    for (const word of words) {
      const answer = await app.api.get<Problem>(`/api/v1/runs?${word}`);
      expect([word, answer.status]).toEqual([word, 400]);
      expectRefusal(answer, 400);
    }
  });

  it.each([
    ['a method nobody has heard of', 'FOO /api/v1/runs HTTP/1.1', 400, 'request.malformed'],
    ['a method that is not ours', 'PROPFIND /api/v1/runs HTTP/1.1', 404, 'request.unknown_address'],
    ['no HTTP at all', 'hello', 400, 'request.malformed'],
    ['headers larger than any browser sends', `GET /api/v1/runs HTTP/1.1\r\nX-Large: ${'a'.repeat(32 * 1024)}`, 431, 'request.too_large'],
  ])('%s', async (_what, request, status, code) => {
    const [head = '', body = ''] = (await sendBytes(`${request}\r\nHost: localhost\r\nConnection: close\r\n\r\n`)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toMatch(/content-type: application\/problem\+json/i);
    expect(JSON.parse(body)).toMatchObject({ status, code });
  });
});

describe('names are people’s own', () => {
  const names = [
    'Nur',
    'X Æ',
    'Nguyễn Thị Minh Hạnh',
    'محمد عبد الله الخطيب',
    'Олександра Шевченко-Коваль',
    '李小龍',
    'ደስታ ገብረ',
    'תמר בן־דוד',
    "Sinéad O'Connor-Müller",
    'José‎ María 🌻',
    '👩‍👩‍👧‍👦',
    'Robert"); DROP TABLE person;--',
    '<b>Anna</b> & {name}',
    '=1+1',
    'Ame\u0301lie',
    'ﷺ'.repeat(200),
  ];

  it.each(names)('%s is kept as it was typed, and comes back so', async (name) => {
    const email = `name-${names.indexOf(name)}@example.org`;
    const { status, body } = await app.api.book<BookingReceiptDto>(run.id, { name, email, language: 'de' });
    expect(status).toBe(201);
    expect(body.person.name).toBe(name);
    expect(await app.world.rows('SELECT name FROM person')).toEqual([{ name }]);
    const page = await app.api.get<{ person: { name: string } }>(`/api/v1/my/${body.token}`);
    expect(page.body.person.name).toBe(name);
    const [mail] = await app.mailbox.waitFor(email);
    expect(mail?.to).toEqual([email]);
  });

  it('blanks around a text are not part of it', async () => {
    await book({ name: '  Nur \n' });
    expect(await app.world.rows('SELECT name FROM person')).toEqual([{ name: 'Nur' }]);
  });
});
