import { newId } from '../../api/src/database/ids.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { ExpireOffersService } from '../../api/src/modules/booking/waitlist/expire-offers.service.js';
import type { StaffPlacesDto } from '../../api/src/modules/booking/places/staff-places.dto.js';
import { addDays, berlinDate } from '../../api/src/time/berlin.js';
import type { Answer } from './api.js';
import type { TestApp } from './app.js';
import { checkHistory, type Finding } from './history-checker.js';
import { readFacts } from './history-facts.js';
import { History, type HistoryEvent } from './history.js';
import type { ModelRules } from './places-door.js';
import type { Server } from './processes.js';
import type { WorldRun } from './usual-run.js';

export interface StormWishes {
  readonly capacity: number;
  readonly waitlistSize: number;
  /** So many different people take part. */
  readonly people: number;
  /** Staff must say yes to every seat. */
  readonly needsYes?: boolean;
  readonly seed: number;
}

interface Known {
  readonly id: string;
  readonly token: string;
}

const decisions = [
  ['approve', 'approval'],
  ['reject', 'rejection'],
  ['step back', 'waitlist'],
] as const;

/** Everything that can happen to the places of one run, from many clients at once, over all given processes. */
export class Storm {
  readonly history = new History();
  private readonly known: Known[] = [];
  private readonly random: () => number;
  private readonly rules: Pick<ModelRules, 'capacity' | 'waitlistSize' | 'needsYes'>;

  private constructor(
    private readonly app: TestApp,
    private servers: readonly Server[],
    readonly run: WorldRun,
    private readonly cookie: string,
    private readonly organisations: readonly string[],
    private readonly wishes: StormWishes,
  ) {
    this.random = mulberry32(wishes.seed);
    this.rules = { capacity: wishes.capacity, waitlistSize: wishes.waitlistSize, needsYes: wishes.needsYes ?? false };
  }

  /** A run two months ahead of today: processes of their own know no other clock than that of the machine. */
  static async over(app: TestApp, servers: readonly Server[], wishes: StormWishes): Promise<Storm> {
    app.clock.set(new Date());
    const { capacity, waitlistSize } = wishes;
    const dates = [addDays(berlinDate(app.clock.now()), 60)] as const;
    const run = await app.world.run({ capacity, waitlistSize, dates, prerequisites: wishes.needsYes ? ['interview'] : [] });
    const { cookie } = await app.world.staff();
    const organisations = [(await app.world.organisation()).id, (await app.world.organisation()).id];
    return new Storm(app, servers, run, cookie, organisations, wishes);
  }

  /** From now on these processes are asked. */
  serveFrom(servers: readonly Server[]): void {
    this.servers = servers;
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

  /** @param nth person; the same key and body are the same wish */
  async book(nth: number, { key = newId(), waits = true, server = this.anyServer() } = {}): Promise<Answer<BookingReceiptDto> | null> {
    const email = `gast-${nth}@example.org`;
    const wish = { name: `Gast Nummer ${nth}`, email, language: 'de', waitlist: waits };
    const answer = await this.history.ask({ process: server.name, op: 'book', key, email }, () =>
      server.api.book<BookingReceiptDto>(this.run.id, wish, key),
    );
    if (answer?.status === 201) this.known.push({ id: answer.body.id, token: answer.body.token });
    return answer;
  }

  /** @param nth of those who have booked */
  leave(nth: number): Promise<void> {
    return this.cancel(this.known[nth]);
  }

  /** @param nth of those who have booked */
  accept(nth: number): Promise<void> {
    return this.answer(this.known[nth], true);
  }

  /** Those who do not know whether they have a place ask again with the same key. */
  async askAgain(): Promise<void> {
    const open = this.history.events.filter((event) => event.op === 'book' && event.outcome === 'unknown');
    for (const { key, email } of open) await this.book(Number(/\d+/.exec(email ?? '')?.[0]), { ...(key && { key }) });
  }

  /** What the history and the database do not agree about, after everything has come to rest. */
  async findings(): Promise<Finding[]> {
    return checkHistory(this.history.events, await readFacts(this.app.world, this.run.id), this.rules);
  }

  private async actOnce(): Promise<void> {
    const dice = this.random();
    if (dice < 0.4) await this.book(this.below(this.wishes.people), { waits: this.random() < 0.8 });
    else if (dice < 0.47) await this.bookTwice();
    else if (dice < 0.59) await this.cancel(await this.anybody(['CONFIRMED', 'REQUESTED', 'WAITLISTED']), this.random() < 0.3);
    else if (dice < 0.66) await this.decide();
    else if (dice < 0.78) await this.answerOffer();
    else if (dice < 0.84) await this.expireOffer();
    else if (dice < 0.9) await this.changeCapacity();
    else if (dice < 0.96) await this.changeQuota();
    else await this.pauseOrResume();
  }

  /** Sends one wish to two processes at the same time. */
  private async bookTwice(): Promise<void> {
    const [nth, key] = [this.below(this.wishes.people), newId()];
    await Promise.all([this.book(nth, { key }), this.book(nth, { key })]);
  }

  private async cancel(one?: Known, byStaff = false): Promise<void> {
    if (!one) return;
    const server = this.anyServer();
    const asked = { process: server.name, op: 'cancel', id: one.id } satisfies Partial<HistoryEvent>;
    await this.history.ask(asked, () =>
      byStaff
        ? server.api.with({ cookie: this.cookie }).post(`/api/v1/staff/bookings/${one.id}/cancellation`, { reason: 'Am Telefon' })
        : server.api.post(`/api/v1/my/${one.token}/bookings/${one.id}/cancellation`),
    );
  }

  /** Staff say yes or no to somebody, or put them back on the list. */
  private async decide(): Promise<void> {
    const one = await this.anybody(['REQUESTED']);
    if (!one) return;
    const server = this.anyServer();
    const [op, way] = this.anyOf(decisions) ?? decisions[0];
    await this.history.ask({ process: server.name, op, id: one.id }, () =>
      server.api
        .with({ cookie: this.cookie })
        .post(`/api/v1/staff/bookings/${one.id}/${way}`, op === 'reject' ? { reason: 'Passt nicht' } : {}),
    );
  }

  private async answerOffer(): Promise<void> {
    await this.answer(await this.anybody(['OFFERED']), this.random() < 0.6);
  }

  private async answer(one: Known | undefined, accept: boolean): Promise<void> {
    if (!one) return;
    const server = this.anyServer();
    await this.history.ask({ process: server.name, op: accept ? 'accept' : 'decline', id: one.id }, () =>
      server.api.post(`/api/v1/my/${one.token}/bookings/${one.id}/offer`, { accept }),
    );
  }

  /** Nobody can wait for three days: the time of one offer is up at once, and the job that ends offers runs. */
  private async expireOffer(): Promise<void> {
    const id = this.anyOf(await this.openOffers());
    if (!id) return;
    await this.history.ask({ process: 'job', op: 'expire', id }, async () => {
      await this.app.source.query(`UPDATE seat_offer SET expires_at = NOW(3) WHERE booking_id = ? AND state = 'OPEN'`, [id]);
      this.app.clock.set(new Date());
      await this.app.get(ExpireOffersService).run();
      return { status: 204, headers: new Headers(), body: {} };
    });
  }

  private async changeCapacity(): Promise<void> {
    const server = this.anyServer();
    const staff = server.api.with({ cookie: this.cookie });
    const capacity = Math.max(1, this.wishes.capacity - 2 + this.below(5));
    const seen = await staff.get<StaffPlacesDto>(`/api/v1/staff/runs/${this.run.id}/places`).catch(() => null);
    if (seen?.status !== 200) return;
    const wish = { capacity, from: seen.body.capacity };
    await this.history.ask({ process: server.name, op: 'capacity', capacity }, () =>
      staff.put(`/api/v1/staff/runs/${this.run.id}/capacity`, wish),
    );
  }

  private async changeQuota(): Promise<void> {
    const server = this.anyServer();
    const staff = server.api.with({ cookie: this.cookie });
    const path = `/api/v1/staff/runs/${this.run.id}/quotas/${this.anyOf(this.organisations)}`;
    const wish = { seats: 1 + this.below(2), releaseOn: addDays(this.run.firstDate, -5) };
    await (this.random() < 0.5
      ? this.history.ask({ process: server.name, op: 'hold' }, () => staff.put(path, wish))
      : this.history.ask({ process: server.name, op: 'release' }, () => staff.post(`${path}/release`)));
  }

  private async pauseOrResume(): Promise<void> {
    const server = this.anyServer();
    const op = this.random() < 0.4 ? 'pause' : 'resume';
    const path = `/api/v1/staff/runs/${this.run.id}/waitlist/${op}`;
    await this.history.ask({ process: server.name, op }, () => server.api.with({ cookie: this.cookie }).post(path));
  }

  private async openOffers(): Promise<string[]> {
    const rows = await this.app.world.rows<{ id: string }>(
      `SELECT booking_id AS id FROM seat_offer WHERE course_run_id = ? AND state = 'OPEN'`,
      [this.run.id],
    );
    return rows.map((row) => row.id);
  }

  /** Mostly somebody who is in one of these states at this moment, now and then anybody. */
  private async anybody(states: readonly string[]): Promise<Known | undefined> {
    const rows = await this.app.world.rows<{ id: string }>('SELECT id FROM booking WHERE course_run_id = ? AND state IN (?)', [
      ...[this.run.id, states],
    ]);
    const fitting = new Set(rows.map((row) => row.id));
    const meant = this.random() < 0.7 ? this.anyOf(this.known.filter(({ id }) => fitting.has(id))) : undefined;
    return meant ?? this.anyOf(this.known);
  }

  private anyServer(): Server {
    const server = this.anyOf(this.servers);
    if (!server) throw new Error('nobody serves');
    return server;
  }

  private anyOf<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }

  private below(end: number): number {
    return Math.floor(this.random() * end);
  }
}

/** A small generator of chance that can be repeated. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
