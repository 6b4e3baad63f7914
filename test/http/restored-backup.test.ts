import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import { ErasePersonService, KeepErasedService } from '../../api/src/modules/privacy/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { Backup } from '../support/backup.js';
import { whereInDump } from '../support/dump.js';
import { brokenLaws } from '../support/invariants.js';
import { issuedCertificate } from '../support/issued-certificate.js';
import { type OwnPerson, personOf } from '../support/own-person.js';
import { staffOf } from '../support/taught-course.js';
import { turn, Waiting } from '../support/waiting.js';

let app: TestApp;
let list: Waiting;
let notes: string;
let backup: Backup | null = null;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' }, silent: true });
  list = new Waiting(app);
  notes = path.join(app.config.dataDir, 'erasures.log');
});
beforeEach(async () => {
  await app.reset();
  rmSync(notes, { force: true });
});
afterEach(async () => {
  expect(await brokenLaws(app.world)).toEqual({});
  await backup?.close();
  backup = null;
});
afterAll(() => app.close());

const erase = ({ token }: OwnPerson) => app.api.post(`/api/v1/my/${token}/data/erasure`);
const compare = () => app.get(KeepErasedService).run();
const lines = (): string[] => readFileSync(notes, 'utf8').split('\n').filter(Boolean);

describe('GDPR-04: a backup from before an erasure is restored', () => {
  it('whoever was erased is erased again before anybody is served: their seat goes on, no mail follows, the log says so', async () => {
    const { seated, queue } = await list.fullRun(1);
    const person = await personOf(app, seated.id);
    backup = await Backup.take(app);
    await erase(person);
    await backup.restore();
    expect((await app.api.get(`/api/v1/my/${person.token}`)).status).toBe(200);
    const restarted = await startApp({ env: { ROLE: 'all', DATA_DIR: app.config.dataDir }, keeps: true, silent: true });
    try {
      expect((await restarted.api.get(`/api/v1/my/${person.token}`)).status).toBe(404);
      await app.source.query('UPDATE outbox SET due_at = NOW(3)');
      await restarted.get(MailDispatcher).drain();
      expect([restarted.mailbox.to('gast-0@example.org'), restarted.mailbox.to('gast-1@example.org').length > 0]).toEqual([[], true]);
    } finally {
      await restarted.close();
    }
    expect(await list.state(turn(queue, 0))).toBe('OFFERED');
    expect(await whereInDump(app.source, ['gast-0@'])).toEqual([]);
    const [line] = await app.world.rows<{ actor_kind: string; data: string }>(
      `SELECT actor_kind, data FROM audit_entry WHERE verb = 'person.erased'`,
    );
    expect([line?.actor_kind, JSON.parse(line?.data ?? '')]).toMatchObject(['system', { cancelled: 1, again: '2027-01-04T09:00:00.000Z' }]);
    expect(await compare()).toBe(0);
  });

  it('the notes hold nothing but who, when and whether they wished it', async () => {
    const person = await personOf(app, (await list.book(await app.world.run(), 0)).id);
    await erase(person);
    expect(lines()).toEqual([`${person.id} 2027-01-04T09:00:00.000Z asked`]);
  });

  it('two records that had become one are both gone, also where the backup has them apart', async () => {
    const booking = await list.book(await app.world.run(), 0);
    const person = await personOf(app, booking.id);
    const other = await app.world.person({ name: 'Canaria Vogelsang', email: 'zweit-nest@example.org' });
    backup = await Backup.take(app);
    await app.source.query('UPDATE person SET merged_into_id = ? WHERE id = ?', [person.id, other.id]);
    await erase(person);
    await backup.restore();
    expect(await compare()).toBe(2);
    expect(await whereInDump(app.source, ['Vogelsang', 'zweit-nest', 'gast-0@'])).toEqual([]);
  });

  it('a record that is part of somebody else’s again is left to staff: they did not ask', async () => {
    const [other, person] = [await app.world.person({ name: 'Bleibt' }), await app.world.person({ name: 'Geht' })];
    await app.source.query('UPDATE person SET merged_into_id = ? WHERE id = ?', [other.id, person.id]);
    backup = await Backup.take(app);
    await app.source.query('UPDATE person SET merged_into_id = NULL WHERE id = ?', [person.id]);
    await app.get(ErasePersonService).unheardOf(person.id, () => Promise.resolve(true));
    await backup.restore();
    expect(await compare()).toBe(0);
    await app.source.query('UPDATE person SET merged_into_id = NULL WHERE id = ?', [person.id]);
    expect(await compare()).toBe(1);
    expect(await app.world.rows('SELECT name FROM person WHERE erased_at IS NULL')).toEqual([{ name: 'Bleibt' }]);
  });

  it('who was forgotten unasked keeps the certificate again; who asked does not', async () => {
    const { course } = await issuedCertificate(app, 'Amina Haidari');
    const [booking] = [...course.bookings.values()];
    const { id } = await personOf(app, booking?.id ?? '');
    backup = await Backup.take(app);
    await app.get(ErasePersonService).unheardOf(id, () => Promise.resolve(true));
    await backup.restore();
    expect(await compare()).toBe(1);
    expect(await app.world.count('certificate', `snapshot LIKE '%Haidari%'`)).toBe(1);
    await backup.restore();
    const staff = await staffOf(app);
    await staff.post(`/api/v1/staff/people/${id}/erasure`, { reason: 'Anruf' });
    await backup.restore();
    expect(await compare()).toBe(1);
    expect(await app.world.count('certificate', `snapshot LIKE '%Haidari%'`)).toBe(0);
  });

  it('who was forgotten and then wished for the rest: that goes again too', async () => {
    const { course } = await issuedCertificate(app, 'Amina Haidari');
    const [booking] = [...course.bookings.values()];
    const { id } = await personOf(app, booking?.id ?? '');
    await app.get(ErasePersonService).unheardOf(id, () => Promise.resolve(true));
    backup = await Backup.take(app);
    await (await staffOf(app)).post(`/api/v1/staff/people/${id}/erasure`, { reason: 'Anruf' });
    await backup.restore();
    expect(await compare()).toBe(1);
    expect(await whereInDump(app.source, ['Haidari'])).toEqual([]);
    expect(await compare()).toBe(0);
  });

  it('what could not be written down at once is written at the next look, and an erasure does not fail for it', async () => {
    const run = await app.world.run();
    const [first, second] = [await personOf(app, (await list.book(run, 0)).id), await personOf(app, (await list.book(run, 1)).id)];
    // Cut off when the power went; and a folder where the file should be, so that nobody can write.
    writeFileSync(notes, 'half a li');
    await erase(first);
    rmSync(notes);
    mkdirSync(notes);
    expect((await erase(second)).status).toBe(200);
    rmSync(notes, { recursive: true });
    await compare();
    expect(
      lines()
        .map((line) => line.split(' ')[0])
        .sort(),
    ).toEqual([first.id, second.id].sort());
    await compare();
    expect(lines()).toHaveLength(2);
  });

  it('nor does a wish for the rest: it is written at the next look', async () => {
    const { course } = await issuedCertificate(app, 'Amina Haidari');
    const [booking] = [...course.bookings.values()];
    const { id } = await personOf(app, booking?.id ?? '');
    await app.get(ErasePersonService).unheardOf(id, () => Promise.resolve(true));
    const forgotten = lines().join('\n');
    rmSync(notes);
    mkdirSync(notes);
    await (await staffOf(app)).post(`/api/v1/staff/people/${id}/erasure`, { reason: 'Anruf' });
    rmSync(notes, { recursive: true });
    writeFileSync(notes, `${forgotten}\n`);
    await compare();
    await compare();
    expect(lines().map((line) => line.split(' ')[2])).toEqual(['silent', 'asked']);
  });
});
