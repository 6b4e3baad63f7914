import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { EligibilityDto, ReasonOfRuleDto } from '../../api/src/modules/booking/eligibility/eligibility.dto.js';
import { newId } from '../../api/src/database/ids.js';
import { Eligibility, nothingDeclared } from '../../api/src/modules/booking/index.js';
import type { ParticipantsDto } from '../../api/src/modules/booking/runs/staff-runs.dto.js';
import type { Answer, ApiClient, Problem } from '../support/api.js';
import { START, startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import type { RunWish, WorldRun } from '../support/usual-run.js';

let app: TestApp;
let staff: ApiClient;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const amal = { name: 'Amal Haddad', email: 'amal@example.org', language: 'de' };
const karim = { name: 'Karim Haddad', email: 'karim@example.org' };
const lina = { name: 'Lina Yusuf', email: 'lina@example.org' };
type Booked = Answer<BookingReceiptDto & Problem>;
const book = (run: WorldRun, change: object = {}): Promise<Booked> => app.api.book(run.id, { ...amal, ...change });
const preview = (run: WorldRun, change: object = {}): Promise<Answer<EligibilityDto & Problem>> =>
  app.api.post(`/api/v1/runs/${run.id}/eligibility`, { ...amal, ...change });
const codes = (reasons: readonly { readonly code: string }[] = []): string[] => reasons.map((one) => one.code);
const reasonsForStaff = async (run: WorldRun, state = 'requested'): Promise<readonly ReasonOfRuleDto[]> =>
  (await staff.get<ParticipantsDto>(`/api/v1/staff/runs/${run.id}/participants?state=${state}`)).body.rows.flatMap((row) => row.reasons);
const stateOf = async ({ body }: Booked): Promise<string | undefined> =>
  (await app.world.rows<{ state: string }>('SELECT state FROM booking WHERE id = ?', [body.id]))[0]?.state;

/** A run of the past that the person has booked, and how it ended for them. */
async function past(date: string, state: string, wish: RunWish = {}): Promise<void> {
  app.clock.set(new Date('2026-05-01T08:00:00Z'));
  const run = await app.world.run({ dates: [date], ...wish });
  await book(run);
  await app.world.courseEnds(run.id, state);
  app.clock.set(START);
}

describe('several reasons', () => {
  it('are told together, each with a way on, and nothing is kept', async () => {
    const run = await app.world.run({ kind: 'DEUTSCH4U', prerequisites: ['women_only', 'basic_qualification', 'interview'], minAge: 16 });
    const answer = await book(run, { birthYear: 2010, isWoman: false });
    expect(answer).toMatchObject({ status: 409, body: { code: 'booking.not_eligible' } });
    expect(answer.body.reasons?.map(({ code, effect, ways }) => [code, effect, ways])).toEqual([
      ['guardian_missing', 'refuse', ['answer', 'call']],
      ['women_only', 'refuse', ['other_runs', 'call']],
      ['basic_missing', 'refuse', ['answer', 'basic_runs', 'call']],
      ['interview', 'request', []],
    ]);
    expect(await app.world.count('booking')).toBe(0);
    expect(await app.world.rows('SELECT taken FROM seat_ledger')).toEqual([{ taken: 0 }]);
  });

  it('are known before anything is booked', async () => {
    const run = await app.world.run({ prerequisites: ['basic_qualification', 'german_B1'] });
    expect((await preview(run)).body).toMatchObject({ outcome: 'REFUSED', reasons: [{ code: 'basic_missing' }, { code: 'german_level' }] });
    expect((await preview(run, { basicQualification: 'ELSEWHERE' })).body).toMatchObject({
      outcome: 'REQUESTED',
      reasons: [{ code: 'basic_elsewhere' }, { code: 'german_level', params: { level: 'B1' } }],
    });
    expect(await app.world.count('person')).toBe(0);
  });

  it('of a draft nothing is known at all', async () => {
    const run = await app.world.run({ state: 'DRAFT' });
    expect(await preview(run)).toMatchObject({ status: 404, body: { code: 'run.unknown' } });
  });
});

describe('the basic qualification', () => {
  it('on our file confirms at once', async () => {
    await past('2026-06-06', 'COMPLETED', { kind: 'BASIC_QUALIFICATION' });
    const run = await app.world.run({ prerequisites: ['basic_qualification'] });
    expect((await book(run)).body.state).toBe('CONFIRMED');
    expect((await book(run, karim)).body.reasons).toMatchObject([{ code: 'basic_missing' }]);
  });

  it('from elsewhere is a request, and staff read why', async () => {
    const run = await app.world.run({ prerequisites: ['basic_qualification'] });
    const { body } = await book(run, { basicQualification: 'ELSEWHERE' });
    expect(body.state).toBe('REQUESTED');
    expect(codes(await reasonsForStaff(run))).toEqual(['basic_elsewhere']);
    const own = await app.api.get<ReasonOfRuleDto[]>(`/api/v1/my/${body.token}/bookings/${body.id}/reasons`);
    expect(codes(own.body)).toEqual(['basic_elsewhere']);
  });
});

describe('E09: who was missing twice', () => {
  it('is called before the next booking, reads no number, and staff see it', async () => {
    await past('2026-06-06', 'NO_SHOW');
    await past('2026-07-04', 'NO_SHOW');
    const run = await app.world.run();
    expect((await preview(run)).body.reasons).toEqual([{ code: 'call_first', effect: 'request', params: {}, ways: [] }]);
    const { body } = await book(run);
    expect(body.state).toBe('REQUESTED');
    expect(await reasonsForStaff(run)).toMatchObject([{ code: 'no_shows', params: { count: 2, months: 12 } }]);
    expect((await book(run, karim)).body.state).toBe('CONFIRMED');
  });
});

describe('E12: two dates at the same time', () => {
  it('are told and not forbidden; only staff read which', async () => {
    const [first, second] = [await app.world.run({ title: 'Zuhören' }), await app.world.run({ prerequisites: ['interview'] })];
    await book(first);
    expect((await preview(second)).body.reasons).toMatchObject([
      { code: 'interview' },
      { code: 'overlap', params: { date: '2027-02-06' } },
    ]);
    expect((await book(second)).body.state).toBe('REQUESTED');
    expect(await reasonsForStaff(second)).toMatchObject([{ code: 'interview' }, { code: 'overlap', params: { title: 'Zuhören' } }]);
  });

  it('on other days say nothing', async () => {
    await book(await app.world.run({ dates: ['2027-02-07'] }));
    expect((await preview(await app.world.run())).body).toEqual({ outcome: 'CONFIRMED', reasons: [] });
  });
});

describe('E23: a minor in Deutsch4U', () => {
  const guardian = { guardianName: 'Rania Haddad', guardianContact: '0561 123456', guardianConsent: true };

  it('asks with a guardian’s consent, which is kept apart from the booking', async () => {
    const run = await app.world.run({ kind: 'DEUTSCH4U', minAge: 16 });
    expect(codes((await book(run, { birthYear: 2010 })).body.reasons)).toEqual(['guardian_missing']);
    const { body } = await book(run, { birthYear: 2010, ...guardian });
    expect(body.state).toBe('REQUESTED');
    expect(await app.world.rows('SELECT booking_id, name, contact FROM guardian')).toEqual([
      { booking_id: body.id, name: 'Rania Haddad', contact: '0561 123456' },
    ]);
    const { rows } = (await staff.get<ParticipantsDto>(`/api/v1/staff/runs/${run.id}/participants?state=requested`)).body;
    expect(rows).toMatchObject([
      { guardian: { name: 'Rania Haddad', contact: '0561 123456' }, reasons: [{ code: 'minor', params: { age: 17 } }] },
    ]);
  });

  it('half a consent is none', async () => {
    const run = await app.world.run({ kind: 'DEUTSCH4U', minAge: 16 });
    const { body } = await book(run, { birthYear: 2010, guardianName: 'Rania Haddad' });
    expect(body.errors?.map(({ field }) => field)).toEqual(['guardianContact', 'guardianConsent']);
  });

  it('below 16 it is too early', async () => {
    const run = await app.world.run({ kind: 'DEUTSCH4U', minAge: 16 });
    expect(codes((await book(run, { birthYear: 2012, ...guardian })).body.reasons)).toEqual(['too_young']);
  });
});

describe('pain 16: how many bookings somebody has', () => {
  const mostOpen = (value: number) => app.world.rows('UPDATE setting SET value = ? WHERE name = ?', [String(value), 'booking.most_open']);
  afterEach(() => mostOpen(10));

  it('counts only what lies ahead', async () => {
    await mostOpen(2);
    await past('2026-06-06', 'CONFIRMED');
    await past('2026-07-04', 'COMPLETED');
    const dates = ['2027-02-20', '2027-02-27', '2027-03-06'] as const;
    const states = [];
    for (const date of dates) states.push((await book(await app.world.run({ dates: [date] }))).body.state);
    expect(states).toEqual(['CONFIRMED', 'CONFIRMED', 'REQUESTED']);
  });
});

describe('an organisation', () => {
  it('that is not invited is told so, its members on our file need no word', async () => {
    const [invited, other] = [await app.world.organisation(), await app.world.organisation()];
    const run = await app.world.run({ prerequisites: ['invited_org'] });
    await app.world.rows('INSERT INTO run_invitation (course_run_id, organisation_id) VALUES (?, ?)', [run.id, invited.id]);
    expect(codes((await book(run, { organisationId: other.id })).body.reasons)).toEqual(['not_invited']);
    expect((await book(run, { organisationId: invited.id })).body.state).toBe('REQUESTED');
    const member = await app.world.person();
    await app.world.rows('INSERT INTO membership (id, person_id, organisation_id, role, valid_from) VALUES (?, ?, ?, ?, ?)', [
      ...[newId(), member.id, invited.id, 'MEMBER', '2026-01-01'],
    ]);
    expect((await book(run, { name: member.name, email: member.email })).body.state).toBe('CONFIRMED');
  });

  it('pain 5: at its limit is passed over with a visible reason, and the next one is asked', async () => {
    const bridge = await app.world.organisation();
    const run = await app.world.run({ capacity: 2, maxPerOrganisation: 1 });
    await book(run, { organisationId: bridge.id });
    expect(codes((await book(run, { ...karim, organisationId: bridge.id })).body.reasons)).toEqual(['organisation_limit']);
    const stranger = await book(run, { name: 'Zoë Null', email: 'zoe@example.org' });
    const blocked = await book(run, { ...karim, organisationId: bridge.id, waitlist: true });
    const next = await book(run, { ...lina, waitlist: true });
    expect([blocked.body.state, next.body.state]).toEqual(['WAITLISTED', 'WAITLISTED']);
    await app.api.post(`/api/v1/my/${stranger.body.token}/bookings/${stranger.body.id}/cancellation`);
    expect([await stateOf(blocked), await stateOf(next)]).toEqual(['WAITLISTED', 'OFFERED']);
    expect(await reasonsForStaff(run, 'waiting')).toMatchObject([{ code: 'organisation_waits', params: { limit: 1 } }]);
  });

  it('asks about all its members at once, and the limit counts within the list', async () => {
    const bridge = await app.world.organisation();
    const run = await app.world.run({ maxPerOrganisation: 1, prerequisites: ['nominated_by_org'] });
    const known = await app.world.person();
    const { byOrganisation: _, ...declared } = nothingDeclared;
    const members = [known.id, null].map((personId) => ({ personId, birthYear: null, declared }));
    const answers = await app.get(Eligibility).ofMembers(run.id, bridge.id, members);
    expect(answers.map(({ outcome, reasons }) => [outcome, ...codes(reasons)])).toEqual([['CONFIRMED'], ['REFUSED', 'organisation_limit']]);
  });
});

describe('pain 6: a yes of staff', () => {
  const toList = (booking: Booked, approved: boolean) =>
    staff.post<Problem>(`/api/v1/staff/bookings/${booking.body.id}/waitlist`, { approved });
  const answerYes = (booking: Booked) => staff.post<Problem>(`/api/v1/staff/bookings/${booking.body.id}/offer`, { accept: true });

  it('is kept with who and when', async () => {
    const run = await app.world.run({ prerequisites: ['interview'] });
    const { body } = await book(run);
    expect(codes(await reasonsForStaff(run))).toEqual(['interview']);
    await staff.post(`/api/v1/staff/bookings/${body.id}/approval`);
    expect(await reasonsForStaff(run, 'seated')).toEqual([]);
    const [row] = await app.world.rows<{ approved_at: Date; approved_by: string }>('SELECT approved_at, approved_by FROM booking');
    expect(row?.approved_at).toEqual(START);
    expect(await app.world.count('staff_account', 'id = ?', [row?.approved_by ?? ''])).toBe(1);
  });

  it.each([
    [true, 'CONFIRMED'],
    [false, 'REQUESTED'],
  ])('given (%s) while the person waits, a seat makes them %s', async (approved, state) => {
    const run = await app.world.run({ capacity: 1, prerequisites: ['interview'] });
    const first = await book(run);
    const second = await book(run, { ...karim, waitlist: true });
    expect((await toList(first, approved)).status).toBe(204);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['WAITLISTED', 'OFFERED']);
    await staff.post(`/api/v1/staff/bookings/${second.body.id}/offer`, { accept: false });
    expect(await stateOf(first)).toBe('OFFERED');
    expect((await answerYes(first)).status).toBe(204);
    expect(await stateOf(first)).toBe(state);
  });

  it('a seat that would come straight back is not given up', async () => {
    const run = await app.world.run({ prerequisites: ['interview'] });
    const only = await book(run);
    expect(await toList(only, false)).toMatchObject({ status: 409, body: { code: 'booking.nobody_waits' } });
    expect(await stateOf(only)).toBe('REQUESTED');
  });
});
