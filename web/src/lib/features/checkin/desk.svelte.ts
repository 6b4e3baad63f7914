import type { DoorList, DoorPerson } from '#lib/api/check-in.ts';
import { nowInstant } from '#lib/time/now.ts';
import { readCode, slipHash } from './codes.ts';
import type { Device, UntoldDoor } from './device.ts';
import { countOf } from './door-page.ts';
import { exchange, lookUp, type Net } from './exchange.ts';
import { findPeople, shortName } from './find-people.ts';
import type { SeenLine } from './LastFive.svelte';
import { isWaiting, type SeenEvent, standing, type WalkIn } from './seen.ts';
import { give, type Signal } from './signals.ts';
import { isSeenAnew, meet, type Verdict } from './verdict.ts';

/** How a device is set: careful asks before it checks in. */
export interface Options {
  mode: 'careful' | 'fast';
  sound: 'on' | 'off';
  camera: 'on' | 'off';
}

/** The door of one date in the browser: what is on the device answers at once, the server is told as soon as there is a network. */
export class Desk {
  list = $state.raw<DoorList | null>(null);
  events = $state.raw<readonly SeenEvent[]>([]);
  walkIns = $state.raw<readonly WalkIn[]>([]);
  /** What the server does not know of the doors where this device was, and here what it does not take. */
  untold = $state.raw<readonly UntoldDoor[]>([]);
  net = $state<Net>('ON');
  verdict = $state.raw<Verdict | null>(null);
  readonly options = $state<Options>({ mode: 'careful', sound: 'off', camera: 'off' });
  readonly people = $derived(this.list ? standing(this.list, this.events) : []);
  readonly count = $derived(countOf(this.people));
  readonly waiting = $derived([...this.events, ...this.walkIns].filter(isWaiting).length);
  /** Were let in and stand on no sheet: staff decide, the door only knows. */
  readonly toSettle = $derived([
    ...this.events.filter(({ outcome, undoneAt }) => outcome === 'NO_PLACE' && undoneAt === null),
    ...this.walkIns.filter(({ verdict }) => verdict === 'ASKED' || verdict === 'TO_SETTLE'),
  ]);
  readonly last = $derived(this.lastFive());
  /** Its day to be forgotten has come while nobody could be asked. */
  private isOver = false;
  private isBusy = false;
  private isAskedAgain = false;
  /** How often something was kept: what was read meanwhile does not know of it. */
  private kept = 0;

  constructor(
    private readonly device: Device,
    readonly session: string,
  ) {}

  async start(): Promise<void> {
    if ((await this.device.setting('mode')) === 'fast') this.options.mode = 'fast';
    if ((await this.device.setting('sound')) === 'on') this.options.sound = 'on';
    if ((await this.device.setting('camera')) === 'on') this.options.camera = 'on';
    await this.sync();
  }

  /** One at a time; whoever asks meanwhile is served by the next. */
  async sync(): Promise<void> {
    if (this.isBusy) {
      this.isAskedAgain = true;
      return;
    }
    this.isBusy = true;
    try {
      const net = await exchange(this.device, this.session);
      // What waits has been sent by then, if it can be.
      const old = await this.device.forgetOld(nowInstant());
      this.isOver ||= old.includes(this.session);
      this.net = this.isOver && net !== 'ON' ? 'ENDED' : net;
      await this.reread();
    } finally {
      this.isBusy = false;
    }
    if (this.isAskedAgain) {
      this.isAskedAgain = false;
      await this.sync();
    }
  }

  find(typed: string): DoorPerson[] {
    return findPeople(this.people, typed);
  }

  /** A code from a camera, a hardware scanner or a keyboard. @returns false when it is none */
  async scan(text: string): Promise<boolean> {
    const code = readCode(text);
    if (!code) return false;
    const hash = code.kind === 'slip' ? await slipHash(this.session, code.value) : null;
    const person = this.people.find((one) => (hash ? one.slip === hash : one.number === code.value));
    if (person) await this.choose(person, 'CODE');
    else await this.ask(code.value);
    return true;
  }

  /** Enter in the field of the search: a code, or the only one who was found. */
  async enter(text: string): Promise<boolean> {
    const [only, ...others] = this.find(text);
    const exact = this.people.find(({ number }) => number === readCode(text)?.value);
    if (only && others.length === 0 && !exact) {
      await this.choose(only, 'NAME');
      return true;
    }
    return this.scan(text);
  }

  async choose(person: DoorPerson, way: SeenEvent['way']): Promise<void> {
    const met = meet(person, way, this.options.mode === 'careful');
    if (met === 'check-in') return this.checkIn(person, way);
    // Seen once more, which counts should the first time have been a mistake.
    if (met.kind === 'again' && isSeenAnew(person, this.events, way, nowInstant())) await this.note(person, way, 'AGAIN');
    this.say(met);
  }

  async checkIn(person: Pick<DoorPerson, 'bookingId' | 'name'>, way: SeenEvent['way']): Promise<void> {
    // First kept, then said: what is green on the screen survives a phone whose battery ends.
    const event = await this.note(person, way, 'WELCOME');
    this.say({ kind: 'welcome', name: person.name, event });
  }

  /** Somebody who has not booked, without a network: let in now, booked later. */
  async takeIn(said: NonNullable<WalkIn['said']>): Promise<void> {
    const one: WalkIn = {
      ...{ id: crypto.randomUUID(), session: this.session, name: shortName(said.name), at: nowInstant() },
      ...{ said, verdict: null },
    };
    await this.device.keepWalkIn(one);
    this.kept++;
    this.walkIns = [...this.walkIns, one];
    this.say({ kind: 'takenIn', name: one.name });
    void this.sync();
  }

  async undo({ id, bookingId, name, at }: SeenLine): Promise<void> {
    // Maybe the server knows already: whoever was let in goes from here at once, and there by their id.
    await this.device.drop(id);
    this.walkIns = this.walkIns.filter((one) => one.id !== id);
    const known = this.events.find((event) => event.id === id);
    const seen = known ?? { id, session: this.session, bookingId, name, at, way: 'NAME', shown: 'WELCOME', outcome: null };
    await this.keep({ ...seen, undoneAt: nowInstant(), sent: false });
    this.verdict = null;
    void this.sync();
  }

  next(): void {
    this.verdict = null;
  }

  async set<K extends keyof Options>(name: K, value: Options[K]): Promise<void> {
    this.options[name] = value;
    await this.device.set(name, value);
  }

  /** The office has been told what the server does not take. */
  async told(session: string): Promise<void> {
    await this.device.told(session);
    await this.reread();
  }

  async forget(): Promise<void> {
    await this.device.forget(this.session);
    await this.reread();
    this.net = 'ENDED';
  }

  private say(verdict: Verdict): void {
    this.verdict = verdict;
    const signals: Partial<Record<Verdict['kind'], Signal>> = {
      welcome: 'welcome',
      takenIn: 'welcome',
      again: 'again',
      wrong: 'wrong',
      unknown: 'wrong',
    };
    const signal = signals[verdict.kind];
    if (signal) give(signal, this.options.sound === 'on');
  }

  private async ask(code: string): Promise<void> {
    try {
      const found = await lookUp(this.session, code);
      if (found.verdict === 'HERE') await this.sync();
      const person = this.people.find(({ bookingId }) => bookingId === found.bookingId);
      if (person) await this.choose(person, 'CODE');
      else
        this.say(found.verdict === 'UNKNOWN' || found.verdict === 'HERE' ? { kind: 'unknown', offline: false } : { kind: 'wrong', found });
    } catch {
      this.say({ kind: 'unknown', offline: true });
    }
  }

  private async note(
    { bookingId, name }: Pick<DoorPerson, 'bookingId' | 'name'>,
    way: SeenEvent['way'],
    shown: SeenEvent['shown'],
  ): Promise<SeenEvent> {
    const event: SeenEvent = {
      ...{ id: crypto.randomUUID(), session: this.session, bookingId, name, at: nowInstant(), way, shown },
      ...{ undoneAt: null, sent: false, outcome: null },
    };
    await this.keep(event);
    void this.sync();
    return event;
  }

  private async keep(event: SeenEvent): Promise<void> {
    await this.device.keep(event);
    this.kept++;
    this.events = [...this.events.filter(({ id }) => id !== event.id), event];
  }

  private async reread(): Promise<void> {
    const { device, session, kept } = this;
    const [list, events, walkIns, untold] = await Promise.all([
      device.list(session),
      device.events(session),
      device.walkIns(session),
      device.untold(),
    ]);
    if (kept !== this.kept) return this.reread();
    this.list = list;
    this.events = events;
    this.walkIns = walkIns;
    this.untold = untold;
  }

  private lastFive(): SeenLine[] {
    const waiting = this.events.filter(isWaiting).map(({ id }) => id);
    const letIn = this.walkIns.flatMap(({ id, name, at, said }): SeenLine[] =>
      said ? [{ id, bookingId: id, name, at, state: 'waiting' }] : [],
    );
    const seen = this.people.flatMap(({ bookingId, name, at, seenId }): SeenLine[] => {
      return at && seenId ? [{ id: seenId, bookingId, name, at, state: waiting.includes(seenId) ? 'waiting' : 'here' }] : [];
    });
    return [...letIn, ...seen].sort((a, b) => b.at.localeCompare(a.at)).slice(0, 5);
  }
}
