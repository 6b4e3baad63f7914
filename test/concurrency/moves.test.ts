import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { MovedBookingDto } from '../../api/src/modules/booking/changes/moves.dto.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { countRetries } from '../support/retries.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let retries: () => number;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  retries = countRetries(app);
});
beforeEach(() => app.reset());
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const book = async (run: WorldRun, nth: number, more: object = {}): Promise<BookingReceiptDto> =>
  (await app.api.book<BookingReceiptDto>(run.id, { name: `Gast ${nth}`, email: `gast-${nth}@example.org`, language: 'de', ...more })).body;
const move = ({ token, id }: BookingReceiptDto, to: WorldRun) =>
  app.api.post<MovedBookingDto & Problem>(`/api/v1/my/${token}/bookings/${id}/move`, { run: to.id });
const taken = async () =>
  (await app.world.rows<{ taken: number }>('SELECT taken FROM seat_ledger ORDER BY course_run_id')).map((row) => row.taken);
const seatedPeople = async () =>
  app.world.rows<{ person: string; places: number }>(
    `SELECT person_id AS person, COUNT(*) AS places FROM booking WHERE state = 'CONFIRMED' GROUP BY person_id HAVING places <> 1`,
  );

/** Two dates of one course with this many places each, so many taken. */
async function twoDates(
  capacity: number,
  seated: number,
): Promise<{ here: WorldRun; there: WorldRun; sitHere: BookingReceiptDto[]; sitThere: BookingReceiptDto[] }> {
  const here = await app.world.run({ capacity });
  const there = await app.world.run({ capacity, sameCourseAs: here, dates: ['2027-03-06'] });
  const sitHere: BookingReceiptDto[] = [];
  const sitThere: BookingReceiptDto[] = [];
  for (let nth = 0; nth < seated; nth += 1) {
    sitHere.push(await book(here, nth));
    sitThere.push(await book(there, 100 + nth));
  }
  return { here, there, sitHere, sitThere };
}

describe('people who move in opposite directions', () => {
  it.each(Array.from({ length: 10 }, (_, round) => round))(
    'two between two runs full but for one place: both arrive (round %i)',
    async () => {
      const { here, there, sitHere, sitThere } = await twoDates(2, 1);
      const [[mine], [theirs]] = [sitHere, sitThere];
      if (!mine || !theirs) throw new Error('nobody sits');
      const before = retries();
      const answers = await Promise.all([move(mine, there), move(theirs, here)]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(retries()).toBe(before);
      expect(await taken()).toEqual([1, 1]);
      expect(await seatedPeople()).toEqual([]);
    },
  );

  it('twenty at once, and strangers who book: no place is lost or given twice, and everybody has exactly one', async () => {
    const { here, there, sitHere, sitThere } = await twoDates(12, 10);
    const before = retries();
    const [moves, strangers] = await Promise.all([
      Promise.all([...sitHere.map((one) => move(one, there)), ...sitThere.map((one) => move(one, here))]),
      Promise.all(
        [1, 2, 3, 4, 5, 6].map((nth) =>
          app.api.book<Problem>((nth % 2 ? here : there).id, { name: `Neu ${nth}`, email: `neu-${nth}@example.org`, language: 'de' }),
        ),
      ),
    ]);
    expect(retries()).toBe(before);
    for (const { status, body } of moves) expect([200, 'booking.move_full']).toContain(status === 200 ? status : body.code);
    for (const { status, body } of strangers) expect([201, 'booking.run_full']).toContain(status === 201 ? status : body.code);
    const counted = await app.world.rows<{ seats: number }>(
      `SELECT COUNT(*) AS seats FROM booking WHERE state = 'CONFIRMED' GROUP BY course_run_id ORDER BY course_run_id`,
    );
    expect(await taken()).toEqual(counted.map(({ seats }) => seats));
    expect(await app.world.count('booking', `state = 'CONFIRMED'`)).toBe(20 + strangers.filter(({ status }) => status === 201).length);
    expect(await seatedPeople()).toEqual([]);
  });

  it('one person who moves and cancels at once does one of both', async () => {
    const { there, sitHere } = await twoDates(2, 1);
    const [mine] = sitHere;
    if (!mine) throw new Error('nobody sits');
    await Promise.all([move(mine, there), app.api.post(`/api/v1/my/${mine.token}/bookings/${mine.id}/cancellation`)]);
    const seats = await taken();
    const moved = await app.world.count('booking', 'moved_to_id IS NOT NULL');
    expect(seats.reduce((sum, one) => sum + one, 0)).toBe(1 + moved);
  });

  it('two for one place: one moves, the other keeps theirs', async () => {
    const here = await app.world.run({ capacity: 2 });
    const there = await app.world.run({ capacity: 1, sameCourseAs: here, dates: ['2027-03-06'] });
    const both = [await book(here, 1), await book(here, 2)];
    const answers = await Promise.all(both.map((one) => move(one, there)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await taken()).sort()).toEqual([1, 1]);
  });
});
