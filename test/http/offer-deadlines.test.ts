import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ExpireOffersService } from '../../api/src/modules/booking/index.js';
import type { OpenOfferDto } from '../../api/src/modules/booking/waitlist/waitlist.dto.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import { berlinInstant } from '../../api/src/time/berlin.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { turn, Waiting } from '../support/waiting.js';

let app: TestApp;
let staff: ApiClient;
let list: Waiting;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  list = new Waiting(app);
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const extend = (id: string, date: string, time = '18:00', reason = 'Niemand ist ans Telefon gegangen') =>
  staff.post<Problem>(`/api/v1/staff/bookings/${id}/offer-deadline`, { date, time, reason });
const deadlines = async (): Promise<string[]> => (await staff.get<OpenOfferDto[]>('/api/v1/staff/offers')).body.map((one) => one.expiresAt);

describe('staff give somebody longer to answer', () => {
  it('the seat stays theirs until then, the log says why, and they are told the new deadline', async () => {
    const { seated, queue } = await list.fullRun(2);
    const [first, second] = [turn(queue, 0), turn(queue, 1)];
    await list.cancel(seated);
    const [before] = await deadlines();
    // By the test's clock the offer is due in the future.
    await app.world.rows(`UPDATE outbox SET due_at = created_at WHERE kind = 'offer.open'`);
    await app.get(MailDispatcher).drain();
    expect((await extend(first.id, '2027-01-15')).status).toBe(204);
    expect(await deadlines()).toEqual(['2027-01-15T17:00:00.000Z']);
    app.clock.set(new Date(new Date(before ?? '').getTime() + 60_000));
    await app.get(ExpireOffersService).run();
    expect([await list.state(first), await list.state(second)]).toEqual(['OFFERED', 'WAITLISTED']);
    expect((await list.mails(first)).filter((kind) => kind === 'offer.open')).toHaveLength(2);
    const [entry] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'booking.offer_extended'`);
    expect(JSON.parse(entry?.data ?? '{}')).toMatchObject({
      from: before,
      until: '2027-01-15T17:00:00.000Z',
      reason: 'Niemand ist ans Telefon gegangen',
    });
    app.clock.set(new Date('2027-01-15T17:00:00Z'));
    await app.get(ExpireOffersService).run();
    expect([await list.state(first), await list.state(second)]).toEqual(['OFFER_EXPIRED', 'OFFERED']);
  });

  it('E03: whoever has not been written to yet gets one mail, with the new deadline', async () => {
    const { run, seated, queue } = await list.fullRun(1);
    app.clock.set(new Date(berlinInstant(run.firstDate, '02:00').getTime() - 24 * 3_600_000));
    staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    await list.cancel(seated);
    expect((await extend(turn(queue, 0).id, '2027-02-05', '20:00')).status).toBe(204);
    expect(await list.mails(turn(queue, 0))).toEqual(['booking.waitlisted', 'offer.open']);
  });

  it('never past the start, never earlier, and not once it is over by the database’s clock', async () => {
    const { seated, queue } = await list.fullRun(1);
    const { id } = turn(queue, 0);
    expect((await extend(id, '2027-01-15')).body.code).toBe('offer.unknown');
    await list.cancel(seated);
    const [deadline] = await deadlines();
    expect((await extend(id, '2027-02-06', '09:01')).body.errors).toMatchObject([{ field: 'date', code: 'offer.after_start' }]);
    expect((await extend(id, '2027-01-04')).body.code).toBe('offer.not_later');
    expect((await extend(id, '2027-01-15', '18:00', ' ')).status).toBe(400);
    expect(await deadlines()).toEqual([deadline]);
    // This process is an hour behind the database.
    app.clock.set(new Date(deadline ?? ''), -3_600_000);
    staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    expect((await extend(id, '2027-01-15')).body.code).toBe('offer.expired');
  });

  it('not where everybody was asked', async () => {
    const { run, seated, queue } = await list.fullRun(2);
    app.clock.set(new Date(new Date(`${run.firstDate}T08:00:00Z`).getTime() - 12 * 3_600_000));
    staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    await list.cancel(seated);
    expect((await extend(turn(queue, 0).id, run.firstDate, '08:59')).body.code).toBe('offer.race');
  });
});
