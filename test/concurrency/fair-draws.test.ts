import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AllocationDto } from '../../api/src/modules/booking/allocation/allocation.dto.js';
import { DrawSeatsService } from '../../api/src/modules/booking/allocation/draw-seats.service.js';
import { SetAllocationService } from '../../api/src/modules/booking/allocation/set-allocation.service.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { type AllocationRule, allocationRules } from '../../api/src/modules/booking/domain/fair-allocation.js';
import type { Actor } from '../../api/src/modules/access/index.js';
import { berlinInstant } from '../../api/src/time/berlin.js';
import { START, startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';

/** A failure prints its seed; `KVH_SEED` runs it again. */
const seed = Number(process.env.KVH_SEED ?? Date.now() % 2 ** 31);
const DRAWS = Math.ceil(Number(process.env.KVH_SEQUENCES ?? 1_000) / 25);

let app: TestApp;
let staff: Actor;
let organisations: string[];
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  staff = { kind: 'staff', accountId: (await app.world.staff()).id, roles: ['STAFF'] };
  organisations = [(await app.world.organisation()).id, (await app.world.organisation()).id];
});
afterAll(() => app.close());

/** Who wishes for a place, as the rules look at them. */
interface Entrant {
  readonly organisation: number | null;
  readonly hasHadCourse: boolean;
  /** Withdraws the wish before the day. */
  readonly withdraws: boolean;
}

interface Drawing {
  readonly rule: AllocationRule;
  readonly capacity: number;
  readonly maxPerOrganisation: number | null;
  readonly entrants: readonly Entrant[];
}

const drawings: fc.Arbitrary<Drawing> = fc.record({
  rule: fc.constantFrom(...allocationRules),
  capacity: fc.integer({ min: 1, max: 5 }),
  maxPerOrganisation: fc.constantFrom(null, null, 1, 2),
  entrants: fc.array(
    fc.record({
      organisation: fc.constantFrom(null, 0, 0, 1),
      hasHadCourse: fc.boolean(),
      withdraws: fc.constantFrom(false, false, false, true),
    }),
    { maxLength: 9 },
  ),
});

interface Wish extends Entrant {
  readonly number: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The draw as anybody can repeat it with what is published: by hand, and not with the product's own functions. */
function drawnByHand({ rule, capacity, maxPerOrganisation }: Drawing, wishes: readonly Wish[], published: string): [string[], string[]] {
  const lots = wishes.map((one) => ({ ...one, lot: sha256(`${published}:${one.number}`) })).sort((a, b) => (a.lot < b.lot ? -1 : 1));
  const before = (at: number): number => {
    const { organisation } = lots[at] ?? {};
    return organisation === null ? 0 : lots.slice(0, at).filter((one) => one.organisation === organisation).length;
  };
  const stages = { LOTTERY: () => 0, NEED: (at: number) => Number(lots[at]?.hasHadCourse), ORGANISATION: before };
  const stageOf = new Map(lots.map(({ number }, at) => [number, stages[rule](at)]));
  const order = lots.toSorted((a, b) => (stageOf.get(a.number) ?? 0) - (stageOf.get(b.number) ?? 0));
  const seated: typeof order = [];
  for (const one of order) {
    const ofTheirs = seated.filter(({ organisation }) => organisation !== null && organisation === one.organisation).length;
    if (seated.length < capacity && ofTheirs < (maxPerOrganisation ?? Infinity)) seated.push(one);
  }
  const numbers = seated.map(({ number }) => number);
  return [numbers, order.map(({ number }) => number).filter((number) => !numbers.includes(number))];
}

async function collect(drawing: Drawing): Promise<{ runId: string; wishes: Wish[] }> {
  app.clock.set(START);
  const { capacity, maxPerOrganisation, rule } = drawing;
  const run = await app.world.run({ capacity, ...(maxPerOrganisation && { maxPerOrganisation }) });
  const before = await app.world.run({ sameCourseAs: run, dates: ['2027-03-06'] });
  await app.get(SetAllocationService).run(staff, run.id, rule, '2027-01-20');
  const wishes: Wish[] = [];
  for (const [nth, entrant] of drawing.entrants.entries()) {
    const { organisation, hasHadCourse } = entrant;
    const organisationId = organisation === null ? null : organisations[organisation];
    const guest = {
      name: `Gast Nummer ${nth}`,
      email: `gast-${nth}@${run.slug}.example`,
      language: 'de',
      ...(organisationId && { organisationId }),
    };
    if (hasHadCourse) await app.api.book(before.id, guest);
    const { body } = await app.api.book<BookingReceiptDto>(run.id, { ...guest, waitlist: true });
    if (entrant.withdraws) await app.api.post(`/api/v1/my/${body.token}/bookings/${body.id}/cancellation`);
    else wishes.push({ ...entrant, number: body.number });
  }
  await app.world.courseEnds(before.id, 'COMPLETED');
  return { runId: run.id, wishes };
}

describe(`a fair allocation (seed ${seed})`, () => {
  it(`${DRAWS} draws end as anybody draws them again by hand, and the list goes on in their order`, async () => {
    const property = fc.asyncProperty(drawings, async (drawing) => {
      const { runId, wishes } = await collect(drawing);
      const { seedHash } = (await app.api.get<AllocationDto>(`/api/v1/runs/${runId}/allocation`)).body;
      app.clock.set(berlinInstant('2027-01-21', '00:05'));
      expect(await app.get(DrawSeatsService).run()).toBe(1);
      const after = (await app.api.get<AllocationDto>(`/api/v1/runs/${runId}/allocation`)).body;
      expect(sha256(after.seed ?? '')).toBe(seedHash);
      const rows = await app.world.rows<{ number: string; state: string }>(
        `SELECT number, state FROM booking WHERE course_run_id = ? AND state IN ('CONFIRMED', 'WAITLISTED') ORDER BY ledger_version`,
        [runId],
      );
      const inState = (state: string): string[] => rows.filter((one) => one.state === state).map(({ number }) => number);
      expect([inState('CONFIRMED'), inState('WAITLISTED')]).toEqual(drawnByHand(drawing, wishes, after.seed ?? ''));
    });
    await fc.assert(property, { seed, numRuns: DRAWS });
    expect(await brokenLaws(app.world)).toEqual({});
  }, 120_000);
});
