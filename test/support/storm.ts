import { addDays, berlinDate } from '../../api/src/time/berlin.js';
import type { TestApp } from './app.js';
import { Desk } from './desk.js';
import { checkHistory, type Finding } from './history-checker.js';
import { readFacts } from './history-facts.js';
import type { StormRules } from './history-replay.js';
import type { History } from './history.js';
import type { Server } from './processes.js';
import { StormDesks } from './storm-desks.js';
import { StormField, type StormWishes } from './storm-field.js';
import { type GuestWish, StormGuests } from './storm-guests.js';
import { StormStaff } from './storm-staff.js';

export type { StormWishes } from './storm-field.js';

/** The other date has so many times the places of the first: people find one there now and then. */
const ROOMY = 3;

type Act = readonly [share: number, act: () => Promise<unknown>];

/** Everything that can happen to the places of two dates of a course, from many clients at once, over all given processes. */
export class Storm {
  readonly desks: StormDesks;
  private readonly guests: StormGuests;
  private readonly staff: StormStaff;
  private readonly acts: readonly Act[];

  private constructor(
    private readonly field: StormField,
    private readonly rules: readonly StormRules[],
  ) {
    this.guests = new StormGuests(field);
    this.staff = new StormStaff(field);
    this.desks = new StormDesks(field);
    this.acts = [...this.ofGuests(), ...this.ofOthers()];
  }

  /** Two months ahead of today: processes of their own know no other clock than that of the machine. */
  static async over(app: TestApp, servers: readonly Server[], wishes: StormWishes): Promise<Storm> {
    app.clock.set(new Date());
    const { capacity, waitlistSize, needsYes = false } = wishes;
    const rules = { capacity, waitlistSize, needsYes };
    const roomy = capacity * ROOMY;
    const first = addDays(berlinDate(app.clock.now()), 60);
    const prerequisites = needsYes ? ['interview'] : [];
    const wish = { waitlistSize, minParticipants: 1, prerequisites };
    const here = await app.world.run({ ...wish, capacity, dates: [first] });
    const there = await app.world.run({ ...wish, capacity: roomy, dates: [addDays(first, 7)], sameCourseAs: here });
    const { cookie } = await app.world.staff();
    const desks = [await Desk.open(app), await Desk.open(app)];
    return new Storm(new StormField(app, servers, [here, there], cookie, desks, wishes), [rules, { ...rules, capacity: roomy }]);
  }

  get dates(): StormField['runs'] {
    return this.field.runs;
  }

  get history(): History {
    return this.field.history;
  }

  /** From now on these processes are asked. */
  serveFrom(servers: readonly Server[]): void {
    this.field.servers = servers;
  }

  /** @param clients so many at once, each asks and waits for its answer @param acts of all of them together */
  async rage(clients: number, acts: number, afterEach?: (done: number) => void): Promise<void> {
    let [begun, done] = [0, 0];
    const client = async (): Promise<void> => {
      while (begun++ < acts) {
        await this.actOnce();
        afterEach?.(++done);
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
  }

  book(nth: number, wish?: GuestWish): ReturnType<StormGuests['book']> {
    return this.guests.book(nth, wish);
  }

  /** @param nth of those who have booked */
  leave(nth: number): Promise<void> {
    return this.guests.cancel(this.field.known[nth]);
  }

  /** @param nth of those who have booked */
  accept(nth: number): Promise<void> {
    return this.guests.answer(this.field.known[nth], true);
  }

  /** To the other date. @param nth of those who have booked */
  move(nth: number): Promise<void> {
    return this.guests.move(this.field.known[nth]);
  }

  merge(): Promise<void> {
    return this.staff.merge();
  }

  /** Those who do not know whether they have a place ask again with the same key. */
  async askAgain(): Promise<void> {
    const open = this.history.events.filter((event) => event.outcome === 'unknown');
    for (const { op, key, email, people = 1, runId } of open) {
      const run = this.field.runs.find(({ id }) => id === runId) ?? this.field.run;
      if (op === 'book' && key) await this.book(Number(/\d+/.exec(email ?? '')?.[0]), { key, people, run });
      if (op === 'enrol' && key) await this.desks.send(key);
    }
  }

  /** What the history and the database do not agree about, after everything has come to rest. */
  async findings(): Promise<Finding[]> {
    const runIds = this.field.runs.map(({ id }) => id);
    return checkHistory(this.history.events, await readFacts(this.field.app.world, runIds), this.rules);
  }

  private async actOnce(): Promise<void> {
    const total = this.acts.reduce((sum, [share]) => sum + share, 0);
    let dice = this.field.random() * total;
    const act = this.acts.find(([share]) => (dice -= share) < 0) ?? this.acts[0];
    await act?.[1]();
  }

  private ofGuests(): Act[] {
    const { field, guests } = this;
    const anybody = (): number => field.below(field.wishes.people);
    const together = (): typeof field.known => field.known.filter(({ others }) => others.length > 0);
    const open = ['CONFIRMED', 'REQUESTED', 'WAITLISTED'];
    return [
      [28, () => guests.book(anybody(), { waits: field.random() < 0.8, run: field.anyRun() })],
      [8, () => guests.book(anybody(), { people: 2 + field.below(2), run: field.anyRun() })],
      [6, () => guests.bookTwice()],
      [9, async () => guests.cancel(await field.anybody(open))],
      [2, () => guests.leaveTogether(field.anyOf(together()))],
      // Only who still waits can part: mostly the last ones.
      [4, () => guests.separate(field.anyOf(together().slice(-8)))],
      [8, async () => guests.move(await field.anybody(open))],
      [12, async () => guests.answer(await field.anybody(['OFFERED']), field.random() < 0.6)],
    ];
  }

  private ofOthers(): Act[] {
    const { field, staff, desks } = this;
    return [
      [3, async () => staff.cancel(await field.anybody(['CONFIRMED', 'WAITLISTED']))],
      [7, () => staff.decide()],
      [6, () => staff.expireOffer()],
      [6, () => staff.changeCapacity()],
      [6, () => staff.changeQuota()],
      [4, () => staff.pauseOrResume()],
      [5, () => desks.enrol()],
      [3, () => desks.undo()],
      [2, () => staff.merge()],
      [1, () => staff.part()],
    ];
  }
}
