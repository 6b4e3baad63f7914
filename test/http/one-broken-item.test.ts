import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { DrawSeatsService, ExpireOffersService, ReleaseQuotasService } from '../../api/src/modules/booking/index.js';
import type { ApiClient } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let staff: ApiClient;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' }, silent: true });
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterAll(() => app.close());

const guest = (nth: number) => ({ name: `Gast Nummer ${nth}`, email: `gast-${nth}@example.org`, language: 'de', waitlist: true });
/** Without its count of places nothing can be done with a run. */
const spoil = (run: WorldRun): Promise<object[]> => app.world.rows('DELETE FROM seat_ledger WHERE course_run_id = ?', [run.id]);
const laterBy = (hours: number): void => app.clock.set(new Date(app.clock.now().getTime() + hours * 3_600_000));

/** A run whose only seat is offered to somebody. */
async function offered(nth: number): Promise<WorldRun> {
  const run = await app.world.run({ capacity: 1 });
  const seated = (await app.api.book<BookingReceiptDto>(run.id, guest(nth))).body;
  await app.api.book(run.id, guest(nth + 1));
  await app.api.post(`/api/v1/my/${seated.token}/bookings/${seated.id}/cancellation`);
  laterBy(1);
  return run;
}

describe('one run with which nothing can be done keeps nobody else waiting', () => {
  it('when offers end', async () => {
    const [broken, whole] = [await offered(1), await offered(3)];
    await spoil(broken);
    laterBy(72);
    expect(await app.get(ExpireOffersService).run()).toBe(1);
    expect(await app.world.rows(`SELECT course_run_id AS id FROM booking WHERE state = 'OFFER_EXPIRED'`)).toEqual([{ id: whole.id }]);
  });

  it('when quotas end', async () => {
    const organisation = await app.world.organisation();
    const [broken, whole] = [await app.world.run(), await app.world.run()];
    for (const [run, releaseOn] of [[broken, '2027-01-20'] as const, [whole, '2027-01-21'] as const]) {
      await staff.put(`/api/v1/staff/runs/${run.id}/quotas/${organisation.id}`, { seats: 2, releaseOn });
    }
    await spoil(broken);
    app.clock.set(new Date('2027-01-22T09:00:00Z'));
    expect(await app.get(ReleaseQuotasService).due()).toBe(1);
    expect(await app.world.rows('SELECT held FROM seat_ledger')).toEqual([{ held: 0 }]);
  });

  it('when places are drawn', async () => {
    const [broken, whole] = [await app.world.run(), await app.world.run()];
    for (const [run, closesOn] of [[broken, '2027-01-20'] as const, [whole, '2027-01-21'] as const]) {
      await staff.put(`/api/v1/staff/runs/${run.id}/allocation`, { rule: 'LOTTERY', closesOn });
    }
    await app.api.book(whole.id, guest(1));
    await spoil(broken);
    app.clock.set(new Date('2027-01-22T09:00:00Z'));
    expect(await app.get(DrawSeatsService).run()).toBe(1);
    expect(await app.world.rows('SELECT taken, waiting, collecting FROM seat_ledger')).toEqual([{ taken: 1, waiting: 0, collecting: 0 }]);
  });
});
