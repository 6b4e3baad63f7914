import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Answer } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { contentLines, lintIcs } from '../support/ics-lint.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const feed = (file: string): Promise<Answer<Buffer>> => app.api.get<Buffer>(`/api/v1/${file}`);
const text = async (file: string): Promise<string> => (await feed(file)).body.toString();
const titles = (atom: string): string[] => [...atom.matchAll(/<entry[^>]*>[\s\S]*?<title>(.*?)<\/title>/g)].map((match) => match[1] ?? '');
const summaries = (ics: Buffer): string[] =>
  contentLines(ics).flatMap((line) => (line.startsWith('SUMMARY:') ? [line.slice('SUMMARY:'.length)] : []));

/** Titles as staff would never type them. */
const wicked = `</title><script>alert("1")</script> & Söhne; a,b\\n\r\nATTENDEE:mailto:x@example.org`;

describe('the calendar of all courses that match', () => {
  it('has every session as a public date, with the way to its course', async () => {
    const run = await app.world.run();
    const { body, headers } = await feed('runs.ics');
    expect(lintIcs(body)).toEqual([]);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('cache-control')).toBe('public, max-age=300');
    expect(contentLines(body)).toEqual(
      expect.arrayContaining(['METHOD:PUBLISH', 'X-WR-CALNAME:Kurstermine – Kompetenzzentrum Vielfalt Hessen', 'LOCATION:Kassel']),
    );
    expect(summaries(body)).toEqual([`${run.title} – Termin 1 von 2`, `${run.title} – Termin 2 von 2`]);
    expect(contentLines(body).join('\n')).toContain(`\\nhttp://kurse.example.org/angebote/${run.slug}`);
    expect(body.toString()).not.toMatch(/ATTENDEE|ORGANIZER/);
  });

  it('names each date as the file of the course does, so that nobody sees it twice', async () => {
    const run = await app.world.run();
    const uids = async (file: string): Promise<string[]> => contentLines((await feed(file)).body).filter((line) => line.startsWith('UID:'));
    expect(await uids('runs.ics')).toEqual(await uids(`runs/${run.id}/calendar.ics`));
  });

  it('honours the filters, knows no drafts, and says what is cancelled', async () => {
    await app.world.run({ title: 'Seminar', dates: ['2027-02-06'] });
    await app.world.run({ title: 'Basis', kind: 'BASIC_QUALIFICATION', dates: ['2027-02-13'], state: 'CANCELLED' });
    await app.world.run({ title: 'Entwurf', state: 'DRAFT' });
    await app.world.run({ title: 'In Prüfung', state: 'IN_REVIEW' });
    expect(summaries((await feed('runs.ics')).body)).toEqual(['Seminar', 'Basis']);
    const { body } = await feed('runs.ics?art=BASIC_QUALIFICATION&lang=en');
    expect(summaries(body)).toEqual(['Basis']);
    expect(body.toString()).toContain('STATUS:CANCELLED');
    expect(body.toString()).toContain('Course dates');
    expect(lintIcs((await feed('runs.ics?ort=Fulda')).body)).toEqual([]);
  });

  it('lets no title become a property', async () => {
    await app.world.run({ title: wicked, dates: ['2027-02-06'] });
    const { body } = await feed('runs.ics');
    expect(lintIcs(body)).toEqual([]);
    expect(contentLines(body).filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
  });
});

describe('the news about courses', () => {
  it('are an Atom feed with the newest first', async () => {
    const old = await app.world.run({ title: 'Alt' });
    app.clock.set(new Date('2027-01-05T09:00:00Z'));
    await app.world.run({ title: 'Neu' });
    const { body, headers } = await feed('runs.atom?ort=Kassel');
    const atom = body.toString();
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(titles(atom)).toEqual(['Neu', 'Alt']);
    expect(atom).toContain('<updated>2027-01-05T09:00:00.000Z</updated>\n<author><name>Kompetenzzentrum Vielfalt Hessen</name>');
    expect(atom).toContain('<link rel="self" type="application/atom+xml" href="http://kurse.example.org/api/v1/runs.atom?ort=Kassel"/>');
    expect(atom).toContain('<link rel="alternate" type="text/html" href="http://kurse.example.org/angebote?ort=Kassel"/>');
    expect(atom).toContain(`<id>urn:uuid:${old.id}</id>`);
    expect(atom).toContain(`href="http://kurse.example.org/angebote/${old.slug}"`);
    expect(atom).toContain(
      'Vertiefungsseminar · Samstag, 6. Februar 2027 · Kassel. Sie lernen, wie ein schweres Gespräch gelingt.</summary>',
    );
  });

  it('honour the filters, know no drafts, and speak the language that is asked for', async () => {
    await app.world.run({ title: 'Seminar', state: 'CANCELLED' });
    await app.world.run({ title: 'Basis', kind: 'BASIC_QUALIFICATION' });
    await app.world.run({ title: 'Entwurf', state: 'DRAFT' });
    expect(titles(await text('runs.atom')).sort()).toEqual(['Abgesagt: Seminar', 'Basis']);
    const english = await text('runs.atom?art=IN_DEPTH_SEMINAR&lang=en');
    expect(titles(english)).toEqual(['Cancelled: Seminar']);
    expect(english).toContain('<title>New courses – Kompetenzzentrum Vielfalt Hessen</title>');
    expect(titles(await text('runs.atom?ort=Fulda'))).toEqual([]);
  });

  it('carry a title as text, and the filters as part of an address', async () => {
    await app.world.run({ title: wicked });
    const atom = await text(`runs.atom?q=${encodeURIComponent('söhne')}&art=IN_DEPTH_SEMINAR`);
    expect(atom).toContain('&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; Söhne');
    expect(atom).not.toContain('<script');
    expect(atom).toContain('?q=s%C3%B6hne&amp;art=IN_DEPTH_SEMINAR"');
  });
});

describe.each(['runs.ics', 'runs.atom'])('%s', (file) => {
  it('is not sent again while nothing has changed', async () => {
    await app.world.run();
    const etag = (await feed(file)).headers.get('etag') ?? '';
    const again = app.api.with({ 'if-none-match': etag });
    expect((await again.get(`/api/v1/${file}`)).status).toBe(304);
    await app.world.run({ title: 'Noch einer' });
    const after = await again.get<Buffer>(`/api/v1/${file}`);
    expect(after.status).toBe(200);
    expect(after.body.toString()).toContain('Noch einer');
  });

  it.each(['seite=2', 'lang=xx', 'art=KOCHKURS', 'ab=gestern'])('refuses %s', async (query) => {
    expect((await feed(`${file}?${query}`)).status).toBe(400);
  });
});
