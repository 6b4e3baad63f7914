import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import { Transactions } from '../../api/src/database/transactions.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { EnrolMembersService, type MemberOutcome, ReleaseQuotasService } from '../../api/src/modules/booking/index.js';
import type { Answer, ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { untilSomebodyWaits } from '../support/open-transactions.js';
import { OtherHand } from '../support/other-hand.js';

const seatsOnly = { env: { ROLE: 'web' } };
const LAST_DAY = '2027-01-20';
/** The first second of the day after. */
const DAY_AFTER = new Date('2027-01-20T23:00:00Z');

/** One run and the organisations that have a quota on it. */
class Scene {
  private constructor(
    private readonly app: TestApp,
    readonly runId: string,
    private readonly enroller: string,
    private readonly staff: ApiClient,
  ) {}

  static async of(app: TestApp, capacity: number): Promise<Scene> {
    await app.reset();
    const [run, enroller, staff] = [await app.world.run({ capacity }), await app.world.staff(['ORG_ENROLLER']), await app.world.staff()];
    return new Scene(app, run.id, enroller.id, app.api.with({ cookie: staff.cookie }));
  }

  async quota(seats: number): Promise<string> {
    const { id } = await this.app.world.organisation();
    const { status } = await this.staff.put(`/api/v1/staff/runs/${this.runId}/quotas/${id}`, { seats, releaseOn: LAST_DAY });
    expect(status).toBe(204);
    return id;
  }

  stranger(nth: number): Promise<Answer<BookingReceiptDto & Problem>> {
    return this.app.api.book(this.runId, { name: `Gast ${nth}`, email: `gast-${nth}@example.org`, language: 'de' });
  }

  async member(organisationId: string, nth: number): Promise<MemberOutcome['kind'] | undefined> {
    const person = { name: `Mitglied ${nth}`, email: null, phone: null, birthYear: null, language: 'de' };
    const order = { runId: this.runId, organisationId, wishes: [{ personId: null, person, basicQualification: null, needs: [] }] };
    const actor = { kind: 'organisation', accountId: this.enroller, organisationIds: [organisationId] } as const;
    const enrol = this.app.get(EnrolMembersService);
    const [enrolled] = await this.app.get(Transactions).run(async (tx) => {
      const version = await enrol.begin(tx, this.runId);
      return enrol.run(tx, actor, order, { version, mailsAt: this.app.clock.now() });
    });
    return enrolled?.outcome.kind;
  }

  /** Staff cancel for everybody who is here through an organisation. */
  async cancelMembers(): Promise<void> {
    const rows = await this.app.world.rows<{ id: string }>('SELECT id FROM booking WHERE enrolled_by IS NOT NULL AND ended_at IS NULL');
    for (const { id } of rows) await this.staff.post(`/api/v1/staff/bookings/${id}/cancellation`, { reason: 'Krank geworden' });
  }

  overbook(reason: string): Promise<Answer<Problem>> {
    const wish = { name: 'Gast zu viel', email: 'zu-viel@example.org', language: 'de', reason };
    return this.staff.post(`/api/v1/staff/runs/${this.runId}/overbookings`, wish, { 'idempotency-key': newId() });
  }

  async ledger(): Promise<object | undefined> {
    return (await this.app.world.rows('SELECT capacity, taken, held, waiting FROM seat_ledger WHERE course_run_id = ?', [this.runId]))[0];
  }
}

const times = (count: number): number[] => Array.from({ length: count }, (_, nth) => nth);

describe('quotas in the same second as everybody else', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp(seatsOnly);
  });
  afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
  afterAll(() => app.close());

  it('members take the places held for them while strangers fight for the rest', async () => {
    const scene = await Scene.of(app, 10);
    const [one, two] = [await scene.quota(3), await scene.quota(2)];
    const [members, strangers] = await Promise.all([
      Promise.all([...times(3).map((nth) => scene.member(one, nth)), ...times(2).map((nth) => scene.member(two, 10 + nth))]),
      Promise.all(times(40).map((nth) => scene.stranger(nth))),
    ]);
    expect(members).toEqual(times(5).map(() => 'placed'));
    expect(strangers.filter((one) => one.status === 201)).toHaveLength(5);
    expect(await scene.ledger()).toEqual({ capacity: 10, taken: 10, held: 0, waiting: 0 });
  });

  it('pain 3: who leaves gives the place back to the organisation while its quota lasts, and afterwards to everybody', async () => {
    const scene = await Scene.of(app, 3);
    const one = await scene.quota(2);
    await scene.member(one, 1);
    await scene.cancelMembers();
    expect(await scene.ledger()).toMatchObject({ taken: 0, held: 2 });
    expect([await scene.stranger(1), await scene.stranger(2)].map((answer) => answer.status)).toEqual([201, 409]);
    await scene.member(one, 2);
    app.clock.set(DAY_AFTER);
    await app.get(ReleaseQuotasService).due();
    expect(await scene.ledger()).toMatchObject({ taken: 2, held: 0 });
  });

  it('pain 41: a place that goes back to the organisation changes nothing about who sits beyond the capacity', async () => {
    const scene = await Scene.of(app, 2);
    const one = await scene.quota(1);
    await scene.member(one, 1);
    await scene.stranger(1);
    expect((await scene.overbook('Dolmetscht für die Gruppe')).status).toBe(201);
    await scene.cancelMembers();
    expect(await scene.ledger()).toMatchObject({ capacity: 2, taken: 2, held: 1 });
  });

  it('pain 1: the job that releases, twice at once, members and strangers: exactly as many as there are places', async () => {
    const scene = await Scene.of(app, 10);
    const [one] = [await scene.quota(3), await scene.quota(4)];
    app.clock.set(new Date(DAY_AFTER.getTime() - 1_000));
    const early = times(2).map((nth) => scene.member(one, nth));
    app.clock.set(DAY_AFTER);
    await Promise.all([
      ...early,
      ...times(2).map(() => app.get(ReleaseQuotasService).due()),
      ...times(40).map((nth) => scene.stranger(nth)),
      ...times(3).map((nth) => scene.member(one, 10 + nth)),
    ]);
    await Promise.all(times(10).map((nth) => scene.stranger(100 + nth)));
    expect(await scene.ledger()).toMatchObject({ capacity: 10, taken: 10, held: 0 });
  });

  it('the job spares a quota whose day staff have put off since it looked', async () => {
    const scene = await Scene.of(app, 3);
    const one = await scene.quota(2);
    const other = await OtherHand.open(app);
    await other.holdPlaces(scene.runId);
    app.clock.set(DAY_AFTER);
    const job = app.get(ReleaseQuotasService).due();
    await untilSomebodyWaits(app);
    await app.source.query('UPDATE quota SET release_on = ? WHERE organisation_id = ?', ['2027-01-31', one]);
    await other.letGo();
    expect(await job).toBe(0);
    expect(await scene.ledger()).toMatchObject({ held: 2 });
    await other.close();
  });

  it('staff change the capacity and quotas while people book and cancel', async () => {
    const scene = await Scene.of(app, 12);
    const one = await scene.quota(4);
    const seated = (await Promise.all(times(8).map((nth) => scene.stranger(nth)))).map(({ body }) => body);
    const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    await Promise.all([
      ...seated.map(({ token, id }) => app.api.post(`/api/v1/my/${token}/bookings/${id}/cancellation`)),
      ...times(20).map((nth) => scene.stranger(100 + nth)),
      ...times(6).map((nth) => staff.put(`/api/v1/staff/runs/${scene.runId}/quotas/${one}`, { seats: 1 + nth, releaseOn: LAST_DAY })),
      ...times(6).map((nth) => staff.put(`/api/v1/staff/runs/${scene.runId}/capacity`, { capacity: 8 + nth, from: 8 })),
      ...times(4).map((nth) => scene.member(one, nth)),
    ]);
  });
});

/** Releases as one writes it without thinking of others: reads how many are unused, and takes that off later. */
class ReadThenRelease extends ReleaseQuotasService {
  meanwhile: () => Promise<unknown> = () => Promise.resolve();

  override async run(...[actor, runId, organisationId]: Parameters<ReleaseQuotasService['run']>): Promise<void> {
    const transactions = this['transactions'];
    const quota = await transactions.run((tx) => this['quotas'].find(tx, runId, organisationId));
    await this.meanwhile();
    await transactions.run(async (tx) => {
      await this['places'].hold(tx, runId, (quota?.used ?? 0) - (quota?.seats ?? 0));
      this['quotas'].release(tx, quota?.id ?? '', this['clock'].now());
      await this['audit'].append(tx, actor, 'quota.released', { type: 'course_run', id: runId });
    });
  }
}

describe('a release that looks before it locks', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({
      ...seatsOnly,
      replace: (part) =>
        part instanceof ReleaseQuotasService
          ? new ReadThenRelease(
              ...([
                part['database'],
                part['transactions'],
                part['places'],
                part['quotas'],
                part['runs'],
                part['door'],
                part['audit'],
                part['clock'],
              ] as const),
            )
          : part,
    });
  });
  afterAll(() => app.close());

  it('gives free what another organisation still holds, so the tests above would see it', async () => {
    const scene = await Scene.of(app, 6);
    const [one] = [await scene.quota(3), await scene.quota(3)];
    const job = app.get(ReleaseQuotasService) as ReadThenRelease;
    job.meanwhile = () => scene.member(one, 1);
    await job.run({ kind: 'system' }, scene.runId, one);
    expect(Object.keys(await brokenLaws(app.world))).toContain('I2_held');
  });
});
