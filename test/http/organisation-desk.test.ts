import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import { MailDispatcher } from '../../api/src/modules/mail/mail-dispatcher.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { Desk } from '../support/desk.js';
import { workbook } from '../support/workbook.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => app.reset());
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const later = (minutes: number): void => app.clock.set(new Date(app.clock.now().getTime() + minutes * 60_000));
const kinds = (rows: readonly { kind: string }[]): string[] => rows.map(({ kind }) => kind);
const states = (rows: readonly { state: string }[]): string[] => rows.map(({ state }) => state);
const seats = async (runId: string) =>
  (await app.world.rows<{ taken: number; waiting: number }>('SELECT taken, waiting FROM seat_ledger WHERE course_run_id = ?', [runId]))[0];

describe('checking a list', () => {
  it('pain 36: says of each line what would come of it, and saves nobody', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run({ capacity: 4, waitlistSize: 1 });
    const list = await desk.list(
      await desk.paste(
        run.slug,
        [
          'Name\tE-Mail\tGeburtsjahr\tSprache',
          'Amina Haidari\tamina@example.org\t1988\tDari',
          'Yusuf Haidari\tamina@example.org\t1985\tDari',
          'Parwana\t\t1994\tPaschtu',
          'Zahra Rahimi\tzahra.r@example.org\t1990\tDari',
          'Zahra Rahimi\tzahra.r@example.org\t1990\tDari',
          'Mohammed Al-Hassan\tm.alhassan@example\t1982\tArabisch',
          'Ion Popescu\tion@example.org\t1975\tRumänisch',
          'Hatice Şahin\t\t1986\tTürkisch',
        ].join('\n'),
      ),
    );
    expect(list.columns).toEqual(['name', 'email', 'birth_year', 'language']);
    expect(kinds(list.rows)).toEqual(['ok', 'ok', 'slip', 'ok', 'duplicate', 'bad', 'waitlist', 'full']);
    expect(list.rows.map(({ code }) => code)).toEqual([null, 'shared', 'slip', null, 'duplicate', 'email_end', 'waitlist', 'full']);
    expect(list.counts).toMatchObject({ ok: 3, slip: 1, waitlist: 1, full: 1, duplicate: 1, bad: 1, known: 0, ask: 0 });
    for (const table of ['person', 'booking', 'membership', 'outbox']) expect([table, await app.world.count(table)]).toEqual([table, 0]);
    expect(await seats(run.id)).toEqual({ taken: 0, waiting: 0 });
  });

  it('knows the columns without headings, and takes a correction of them', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run();
    const id = await desk.paste(run.slug, 'Haidari;Amina;amina@example.org\nRahimi;Zahra;zahra@example.org');
    expect((await desk.list(id)).columns).toEqual(['name', 'ignore', 'email']);
    await desk.api.put(desk.path(`imports/${id}/columns`), { columns: ['last_name', 'first_name', 'email'] });
    expect((await desk.list(id)).rows.map(({ values }) => values.name)).toEqual(['Amina Haidari', 'Zahra Rahimi']);
  });

  it('reads CSV of a German Excel (Windows-1252), UTF-16 and XLSX alike', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run();
    const text = 'Name;Geburtsjahr\r\nHatice Müller;1986\r\n';
    const files = [
      Buffer.from(text, 'latin1'),
      Buffer.from(`\uFEFF${text}`, 'utf8'),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
    ];
    for (const file of files) {
      const { body } = await desk.api.post<{ id: string }>(desk.path('imports'), {
        run: run.slug,
        file: { name: 'liste.csv', content: file.toString('base64') },
      });
      expect((await desk.list(body.id)).rows.map(({ values }) => values)).toMatchObject([{ name: 'Hatice Müller', birthYear: '1986' }]);
    }
  });

  it('reads the first sheet of an Excel file', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run();
    const { body } = await desk.api.post<{ id: string }>(desk.path('imports'), {
      run: run.slug,
      file: {
        name: 'liste.xlsx',
        content: workbook([
          ['Name', 'Geburtsjahr'],
          ['Hòa Nguyễn', 1990],
          ['Parwana', 1994],
        ]).toString('base64'),
      },
    });
    const { rows, columns } = await desk.list(body.id);
    expect(columns).toEqual(['name', 'birth_year']);
    expect(rows.map(({ values }) => [values.name, values.birthYear])).toEqual([
      ['Hòa Nguyễn', '1990'],
      ['Parwana', '1994'],
    ]);
  });

  it('checks 5,000 lines within five seconds', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run({ capacity: 20 });
    const begun = performance.now();
    const id = await desk.paste(
      run.slug,
      Array.from({ length: 5_000 }, (_, n) => `Person Nummer${n}\tp${n}@example.org\t1980\tDari`).join('\n'),
    );
    const list = await desk.list(id);
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect([list.total, list.rows.length, list.counts.ok, list.counts.waitlist]).toEqual([5_000, 100, 20, 10]);
  });

  it('refuses what is no list in words', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run();
    const refused = async (body: object): Promise<string> =>
      (await desk.api.post<Problem>(desk.path('imports'), { run: run.slug, ...body })).body.code;
    const file = (name: string, bytes: Buffer) => ({ file: { name, content: bytes.toString('base64') } });
    expect(await refused({ text: '  \n ' })).toBe('import.empty');
    expect(await refused(file('liste.xlsx', Buffer.from('PK\u0003\u0004 and no more')))).toBe('import.file_unreadable');
    expect(await refused(file('alt.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])))).toBe('import.file_unreadable');
    expect(await refused({ text: 'Name\n'.repeat(6_000) })).toBe('import.too_many_rows');
  });

  it('gives the lines with mistakes as a file in which nothing is a formula', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run();
    const id = await desk.paste(run.slug, 'Name\tE-Mail\n=HYPERLINK("x")\tkaputt\nAmina Haidari\tamina@example.org');
    const { headers, body } = await desk.api.get<Buffer>(desk.path(`imports/${id}/problems.csv`));
    expect(headers.get('content-type')).toContain('text/csv');
    const lines = body.toString('utf8').split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('E21: asks when a name sounds like a member’s, and takes the answer', async () => {
    const desk = await Desk.open(app);
    const [first, second] = [await app.world.run(), await app.world.run()];
    await desk.enrolText(first.slug, 'Olena Kowaltschuk');
    const id = await desk.paste(second.slug, 'Olena Kovalchuk');
    const [row] = (await desk.list(id)).rows;
    expect(row).toMatchObject({ kind: 'ask', params: { name: 'Olena Kowaltschuk' } });
    await desk.api.put(desk.path(`imports/${id}/rows`), { rows: [{ n: 1, isPerson: row?.candidate }] });
    expect(kinds((await desk.list(id)).rows)).toEqual(['slip']);
    await desk.enrol(id);
    expect(await app.world.count('person')).toBe(1);
  });
});

describe('who was enrolled', () => {
  it('hears after the five minutes by whom, and that they may say no (Art. 14 GDPR)', async () => {
    const desk = await Desk.open(app, { name: 'Frauenforum Gießen e. V.' });
    const run = await app.world.run();
    await desk.enrolText(run.slug, 'Amina Haidari\tamina@example.org');
    const queued = await app.world.rows(
      `SELECT o.due_at = b.undo_until AS waits FROM outbox o JOIN enrolment_batch b WHERE o.kind = 'booking.confirmed'`,
    );
    expect(queued).toEqual([{ waits: 1 }]);
    await app.world.rows('UPDATE outbox SET due_at = NOW(3)');
    await app.get(MailDispatcher).drain();
    const [mail] = await app.mailbox.waitFor('amina@example.org');
    expect(mail?.text).toContain('Angemeldet von: Frauenforum Gießen e. V.');
  });
});

describe('enrolling many in one act', () => {
  it('pain 36: books whom it can, tells the rest apart, and keeps their lines', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run({ capacity: 2, waitlistSize: 1 });
    const text = 'Amina Haidari\tamina@example.org\nParwana\t\nIon Popescu\tion@example.org\nHatice Şahin\t\nMohammed\tkaputt@';
    const batch = await desk.enrolText(run.slug, text);
    expect(states(batch.bookings)).toEqual(['CONFIRMED', 'CONFIRMED', 'WAITLISTED']);
    expect(batch.bookings.map(({ name }) => name)).toEqual(['Amina Haidari', 'Parwana', 'Ion Popescu']);
    expect(kinds(batch.open)).toEqual(['full', 'bad']);
    expect(await seats(run.id)).toEqual({ taken: 2, waiting: 1 });
    const [audit] = await app.world.rows<{ count: number }>(`SELECT COUNT(*) AS count FROM audit_entry WHERE verb = 'booking.enrolled'`);
    expect(audit?.count).toBe(3);
  });

  it('E14: somebody without e-mail has a place and a slip, and no mail is tried', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run();
    const { bookings } = await desk.enrolText(run.slug, 'Parwana');
    expect(bookings).toMatchObject([{ state: 'CONFIRMED', hasEmail: false, hasSlip: true }]);
    const [channel] = await app.world.rows<{ kind: string }>('SELECT kind FROM contact_channel');
    expect(channel?.kind).toBe('ORGANISATION');
  });

  it('E15: a family with one address becomes two people with two places', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run();
    const { bookings } = await desk.enrolText(run.slug, 'Amina Haidari\thaidari@example.org\nYusuf Haidari\thaidari@example.org');
    expect(states(bookings)).toEqual(['CONFIRMED', 'CONFIRMED']);
    expect(await app.world.count('person')).toBe(2);
  });

  it('E36: the same click twice is one act, and the same list again is known line by line', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run();
    const text = 'Amina Haidari\tamina@example.org\nParwana\t';
    const id = await desk.paste(run.slug, text);
    const key = newId();
    const [one, two] = await Promise.all([desk.enrol(id, key), desk.enrol(id, key)]);
    expect(one.body.id).toBe(two.body.id);
    expect(await app.world.count('booking')).toBe(2);

    const again = await desk.paste(run.slug, text);
    expect((await desk.list(again)).rows.map(({ kind, code }) => [kind, code])).toEqual([
      ['known', 'known'],
      ['known', 'known'],
    ]);
    expect((await desk.enrol<Problem>(again)).body.code).toBe('import.nobody_to_enrol');
    expect(await app.world.count('booking')).toBe(2);
    expect(await app.world.count('person')).toBe(2);
  });

  it('takes the places held for the organisation first, and nobody else’s', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run({ capacity: 3 });
    await app.world.rows('UPDATE seat_ledger SET held = 2 WHERE course_run_id = ?', [run.id]);
    await app.world.rows('INSERT INTO quota (id, course_run_id, organisation_id, seats, used, release_on) VALUES (?, ?, ?, 2, 0, ?)', [
      newId(),
      run.id,
      desk.id,
      '2027-01-31',
    ]);
    const { bookings } = await desk.enrolText(run.slug, 'Amina\nBahar\nCelin\nDana');
    expect(states(bookings)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'WAITLISTED']);
    const [ledger] = await app.world.rows('SELECT taken, held, waiting FROM seat_ledger WHERE course_run_id = ?', [run.id]);
    expect(ledger).toEqual({ taken: 3, held: 0, waiting: 1 });
    expect(await app.world.rows('SELECT used FROM quota')).toEqual([{ used: 2 }]);
    expect(await app.world.count('booking', 'quota_id IS NOT NULL')).toBe(2);
  });

  it('can be taken back as a whole for five minutes, and nobody was told in between', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run({ capacity: 1, waitlistSize: 5 });
    const batch = await desk.enrolText(run.slug, 'Amina Haidari\tamina@example.org\nIon Popescu\tion@example.org');
    later(4);
    expect((await desk.api.post(desk.path(`enrolments/${batch.id}/undo`), {})).status).toBe(204);
    expect((await desk.api.post(desk.path(`enrolments/${batch.id}/undo`), {})).status).toBe(204);
    expect(await seats(run.id)).toEqual({ taken: 0, waiting: 0 });
    expect(await app.world.rows('SELECT DISTINCT state FROM booking')).toEqual([{ state: 'CANCELLED_BY_ORG' }]);
    expect(await app.world.count('membership')).toBe(0);
    expect((await desk.batch(batch.id)).undoneAt).not.toBeNull();
    expect(app.mailbox.to('amina@example.org')).toHaveLength(0);
    expect(await app.world.count('outbox', `kind = 'booking.cancelled'`)).toBe(0);
  });

  it('cannot be taken back later', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run();
    const batch = await desk.enrolText(run.slug, 'Amina Haidari');
    later(6);
    const { status, body } = await desk.api.post<Problem>(desk.path(`enrolments/${batch.id}/undo`), {});
    expect([status, body.code]).toEqual([409, 'enrolment.undo_too_late']);
    expect(await seats(run.id)).toEqual({ taken: 1, waiting: 0 });
  });

  it('enrols 500 members in one act within three seconds', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run({ capacity: 600 });
    const id = await desk.paste(run.slug, Array.from({ length: 500 }, (_, n) => `Person Nummer${n}\tp${n}@example.org\t1980`).join('\n'));
    const begun = performance.now();
    const { status, body } = await desk.enrol(id);
    const took = performance.now() - begun;
    expect(status).toBe(201);
    expect((await desk.batch(body.id)).bookings).toHaveLength(500);
    expect(took).toBeLessThan(3_000);
  });
});
