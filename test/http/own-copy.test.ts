import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import type { PersonalCopy } from '../../api/src/modules/privacy/personal-copy.service.js';
import { personalData } from '../../api/src/modules/privacy/personal-data.js';
import { startApp, type TestApp } from '../support/app.js';
import { whereInDump } from '../support/dump.js';
import { issuedCertificate } from '../support/issued-certificate.js';
import { personOf } from '../support/own-person.js';

const EMAIL = 'amina@example.org';
const WISH = { name: 'Amina Haidari', email: EMAIL, phone: '069 90009-120', needs: ['WHEELCHAIR'], newsletter: true };

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(() => app.reset());
afterAll(() => app.close());

async function booked(more: object = {}): Promise<string> {
  const { body } = await app.api.book<BookingReceiptDto>((await app.world.run()).id, { ...WISH, language: 'de', ...more });
  await app.get(MailDispatcher).drain();
  return `/api/v1/my/${(await personOf(app, body.id)).token}/data`;
}

async function taken(data: string) {
  const answer = await fetch(`${app.url}${data}/copy.zip`);
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  return { headers: answer.headers, names: Object.keys(files), read };
}

describe('GDPR-01: the own copy', () => {
  it('has every row in which something of the person stands, and nothing of others', async () => {
    const data = await booked();
    await app.api.send('PATCH', `${data}/person`, { body: JSON.stringify({ callName: 'Minouche' }) });
    await app.world.person({ name: 'Fremde Frau', email: 'fremd@example.org' });
    const { headers, names, read } = await taken(data);
    expect([headers.get('content-type'), headers.get('content-disposition'), headers.get('cache-control')]).toEqual([
      'application/zip',
      'attachment; filename="meine-daten.zip"',
      'no-store',
    ]);
    expect(names).toEqual(['meine-daten.html', 'meine-daten.json']);
    const copy = JSON.parse(read('meine-daten.json')) as PersonalCopy;
    const has = new Set(copy.tables.map(({ table }) => table));
    const holding = (await whereInDump(app.source, ['Haidari', 'Minouche', EMAIL, '6990009120'])).map((place) => place.split('.')[0] ?? '');
    for (const table of holding) expect([table, has.has(table) || personalData[table]?.withheld !== undefined]).toEqual([table, true]);
    for (const name of names) expect(read(name)).not.toMatch(/fremd|link_nonce/i);
    expect(copy.tables.find(({ table }) => table === 'booking')).toMatchObject({
      about: expect.stringMatching(/^Ihre Plätze in Kursen\./) as unknown,
      rows: [{ course: 'Gespräche gut führen – Kassel', state: 'CONFIRMED' }],
    });
  });

  it('can be read without a program: one page by itself, with every list of the file as a table, in words', async () => {
    const { read } = await taken(await booked());
    const copy = JSON.parse(read('meine-daten.json')) as PersonalCopy;
    const page = read('meine-daten.html');
    expect(page.match(/<h2 id="(\w+)"/g)).toEqual(copy.tables.map(({ table }) => `<h2 id="${table}"`));
    expect(page.match(/<table>/g)).toHaveLength(copy.tables.length);
    for (const text of [
      'Gespräche gut führen – Kassel',
      'Ihr Platz ist sicher',
      '06.02.2027',
      'Platz für einen Rollstuhl',
      '04.01.2027, 10:00',
      EMAIL,
    ]) {
      expect(page).toContain(text);
    }
    // Nothing from elsewhere, nothing that runs, no keys that only programs use.
    expect(page).not.toMatch(/\b(?:src|href)="(?!#)|<script|<link|url\(|@import/);
    expect(page).not.toMatch(/[\da-f]{8}-[\da-f]{4}-7/);
    expect(page).not.toContain('{{');
  });

  it('is in the language of the person', async () => {
    const { names, read, headers } = await taken(await booked({ language: 'en' }));
    expect(headers.get('content-disposition')).toBe('attachment; filename="my-data.zip"');
    expect(names).toEqual(['my-data.html', 'my-data.json']);
    expect(read('my-data.html')).toMatch(/<html lang="en" dir="ltr">[\s\S]*Your places in courses/);
  });

  it('what somebody typed is text and nothing else', async () => {
    const { read } = await taken(await booked({ name: 'Amina <img onerror="x"> & Co' }));
    expect(read('meine-daten.html')).toContain('Amina &lt;img onerror=&quot;x&quot;&gt; &amp; Co');
    expect(read('meine-daten.html')).not.toContain('<img');
  });

  it('holds what stands on a certificate', async () => {
    const { course, number } = await issuedCertificate(app, 'Parwana Nuri');
    const [booking] = [...course.bookings.values()];
    const { read } = await taken(`/api/v1/my/${(await personOf(app, booking?.id ?? '')).token}/data`);
    for (const text of [number, 'Ihre Bescheinigungen', 'Ihre Anwesenheit', 'Parwana Nuri'])
      expect(read('meine-daten.html')).toContain(text);
  });
});
