import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OtherHand } from '../support/other-hand.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { MovedBookingDto } from '../../api/src/modules/booking/changes/moves.dto.js';
import type { DuplicatesDto } from '../../api/src/modules/duplicates/duplicates.dto.js';
import type { ApiClient } from '../support/api.js';
import { StaffJobs } from '../../api/src/modules/staff-jobs/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { untilSomebodyWaits } from '../support/open-transactions.js';
import { personOf } from '../support/own-person.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let staff: ApiClient;
let other: OtherHand;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  other = await OtherHand.open(app);
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterEach(async () => {
  await other.letGo();
  expect(await brokenLaws(app.world)).toEqual({});
});
afterAll(async () => {
  await other.close();
  await app.close();
});

const EMAIL = 'hassan@example.org';
const book = async ({ id }: WorldRun, name: string, more: object = {}): Promise<BookingReceiptDto> =>
  (await app.api.book<BookingReceiptDto>(id, { name, email: EMAIL, language: 'de', ...more })).body;

/** One man in two records. @returns the merge that leaves the first, as staff begin it */
async function twoRecords(): Promise<{ mine: BookingReceiptDto; run: WorldRun; kept: string; merge: () => Promise<{ status: number }> }> {
  const run = await app.world.run();
  const theirs = await book(run, 'Mohammed Al-Hassan');
  const elsewhere = await app.world.run();
  const mine = await book(elsewhere, 'Muhammad Al-Hassan', { phone: '069 90009120' });
  await staff.post('/api/v1/staff/duplicates/search');
  await app.get(StaffJobs).drain();
  const [pair] = (await staff.get<DuplicatesDto>('/api/v1/staff/duplicates')).body.pairs;
  const [row] = await app.world.rows<{ id: string }>('SELECT person_id AS id FROM booking WHERE id = ?', [theirs.id]);
  const kept = row?.id ?? '';
  return {
    ...{ mine, kept, run: elsewhere },
    merge: () => staff.post(`/api/v1/staff/duplicates/${pair?.id}/merge`, { keepId: kept }),
  };
}

const ownersOfBookings = async (): Promise<string[]> =>
  (await app.world.rows<{ id: string }>('SELECT DISTINCT person_id AS id FROM booking')).map(({ id }) => id);

describe('E21: two records become one while one of them books', () => {
  /** The merge has locked the people and waits for a row; the act begins then, and both go on together. */
  async function meanwhile<T>(merge: () => Promise<{ status: number }>, bookingId: string, act: () => Promise<T>): Promise<T> {
    await other.holdBooking(bookingId);
    const merging = merge();
    await untilSomebodyWaits(app);
    const acting = act();
    await untilSomebodyWaits(app, 2);
    await other.letGo();
    expect((await merging).status).toBe(201);
    return acting;
  }

  it('the new booking belongs to the record that stays', async () => {
    const { mine, kept, merge } = await twoRecords();
    const third = await app.world.run();
    const answer = await meanwhile(merge, mine.id, () => book(third, 'Muhammad Al-Hassan', { phone: '069 90009120' }));
    expect(answer.state).toBe('CONFIRMED');
    expect(await ownersOfBookings()).toEqual([kept]);
  });

  it('and the one that moves to another date too', async () => {
    const { mine, kept, merge, run } = await twoRecords();
    const there = await app.world.run({ sameCourseAs: run, dates: ['2027-03-06'] });
    const { status } = await meanwhile(merge, mine.id, () =>
      app.api.post<MovedBookingDto>(`/api/v1/my/${mine.token}/bookings/${mine.id}/move`, { run: there.id }),
    );
    expect(status).toBe(200);
    expect(await ownersOfBookings()).toEqual([kept]);
  });

  describe('pain 30: and a new mail address', () => {
    const NEW = 'neu@example.org';
    const addressOf = (id: string): Promise<{ value: string }[]> =>
      app.world.rows(`SELECT value FROM contact_channel WHERE person_id = ? AND kind = 'EMAIL'`, [id]);
    const linkIn = async (): Promise<string> => {
      await app.get(MailDispatcher).drain();
      return /\/adresse\/([\w-]+)/.exec(app.mailbox.to(NEW).at(-1)?.text ?? '')?.[1] ?? 'no link';
    };
    const confirm = (link: string) => app.api.post(`/api/v1/address-changes/${link}/confirmation`);

    it('that is confirmed meanwhile counts for the record that stays', async () => {
      const { mine, kept, merge } = await twoRecords();
      const { token } = await personOf(app, mine.id);
      await app.api.post(`/api/v1/my/${token}/data/email`, { email: NEW });
      const link = await linkIn();
      const { status } = await meanwhile(merge, mine.id, () => confirm(link));
      expect(status).toBe(204);
      expect(await addressOf(kept)).toEqual([{ value: NEW }]);
      expect(await app.world.count('contact_channel', 'person_id <> ?', [kept])).toBe(0);
    });

    it('that is asked for meanwhile, too', async () => {
      const { mine, kept, merge } = await twoRecords();
      const { token } = await personOf(app, mine.id);
      const { status } = await meanwhile(merge, mine.id, () => app.api.post(`/api/v1/my/${token}/data/email`, { email: NEW }));
      expect(status).toBe(202);
      expect(await app.world.rows('SELECT person_id AS id FROM address_change')).toEqual([{ id: kept }]);
      expect((await confirm(await linkIn())).status).toBe(204);
      expect(await addressOf(kept)).toEqual([{ value: NEW }]);
    });
  });
});
