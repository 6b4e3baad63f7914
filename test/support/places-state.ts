import { type AttendMode, attendModes, type ExtraKind, isMode } from '../../api/src/modules/booking/domain/extra-places.js';
import type { Snapshot, Wish } from './places-acts.js';

export interface ModelBooking {
  readonly id: string;
  person: string;
  state: string;
  turn: number;
  isApproved: boolean;
  steppedBack: boolean;
  /** Who enrolled them. */
  readonly organisation: string | null;
  /** The booking of the one who booked for all of a party. */
  readonly party: string | null;
  /** Booked with others, and yet on the list alone. */
  waitsAlone: boolean;
  /** They sit on a place that was held for their organisation. */
  isOnQuota: boolean;
  needsChildcare: boolean;
  /** Places of other kinds that they wish for; true for those they have. */
  readonly extras: Map<ExtraKind, boolean>;
}

export interface ModelOffer {
  state: 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'WITHDRAWN';
  readonly holdsSeat: boolean;
  readonly expiresAt: Date;
}

export interface ModelQuota {
  readonly seats: number;
  readonly isReleased: boolean;
}

const seatedStates = new Set(['CONFIRMED', 'REQUESTED', 'OFFERED']);
export const isSeated = ({ state }: ModelBooking): boolean => seatedStates.has(state);
export const waits = ({ state }: ModelBooking): boolean => state === 'WAITLISTED';
export const isOpen = (one: ModelBooking): boolean => isSeated(one) || waits(one);
/** Everything that can be told of a new booking beside who and how. */
export interface Belongs {
  readonly organisation?: string | null;
  readonly party?: string | null;
}

const entryOf = ({ id, party, waitsAlone }: ModelBooking): string => (waitsAlone ? id : (party ?? id));
const byTurn = (a: ModelBooking, b: ModelBooking): number => a.turn - b.turn;

/** Who sits, who waits and what is held, in one run. Everything that can be counted is counted anew, nothing is noted twice. */
export class PlacesState {
  readonly bookings = new Map<string, ModelBooking>();
  readonly offers = new Map<string, ModelOffer>();
  readonly quotas = new Map<string, ModelQuota>();
  private turns = 0;

  /** @param extras how many places of other kinds there are; none where the run does not count them */
  constructor(
    public capacity: number,
    readonly extras: Map<ExtraKind, number>,
  ) {}

  get snapshot(): Snapshot {
    return {
      ledger: {
        ...{ capacity: this.capacity, taken: this.taken, held: this.held, waiting: this.queue.length },
        overbooked: Math.max(0, -this.free),
      },
      states: Object.fromEntries([...this.bookings.values()].map(({ id, state }) => [id, state])),
      queue: this.queue.map(({ id }) => id),
      open: this.openOffers().sort(),
      extras: Object.fromEntries([...this.extras.keys()].map((kind) => [kind, this.extraTaken(kind)])),
    };
  }

  get seated(): ModelBooking[] {
    return [...this.bookings.values()].filter(isSeated).sort(byTurn);
  }

  get queue(): ModelBooking[] {
    return [...this.bookings.values()].filter(waits).sort(byTurn);
  }

  /** The list as it is asked: who waits together is one entry. */
  get entries(): ModelBooking[][] {
    return [...Map.groupBy(this.queue, entryOf).values()];
  }

  /** Everybody of a party who stands where this one does. */
  together(booking: ModelBooking): ModelBooking[] {
    const all = [...this.bookings.values()].filter((one) => entryOf(one) === entryOf(booking) && one.state === booking.state);
    return all.sort(byTurn);
  }

  get taken(): number {
    return this.seated.length;
  }

  get held(): number {
    return [...this.quotas.keys()].reduce((sum, organisation) => sum + this.unused(organisation), 0);
  }

  get free(): number {
    return this.capacity - this.taken - this.held;
  }

  used(organisation: string): number {
    return this.seated.filter((one) => one.isOnQuota && one.organisation === organisation).length;
  }

  /** Places held for an organisation that nobody sits on. */
  unused(organisation: string | null): number {
    const quota = this.quotas.get(organisation ?? '');
    return !quota || quota.isReleased ? 0 : quota.seats - this.used(organisation ?? '');
  }

  openOffers(): string[] {
    return [...this.offers].filter(([, offer]) => offer.state === 'OPEN').map(([id]) => id);
  }

  activeOf(person: string): ModelBooking | undefined {
    return [...this.bookings.values()].find((one) => one.person === person && isOpen(one));
  }

  add(id: string, person: string, state: string, { organisation = null, party = null }: Belongs = {}): ModelBooking {
    const turn = ++this.turns;
    const booking = {
      ...{ id, person, state, turn, organisation, party },
      waitsAlone: false,
      isApproved: false,
      steppedBack: false,
      isOnQuota: false,
      needsChildcare: false,
      extras: new Map(),
    };
    this.bookings.set(id, booking);
    return booking;
  }

  queueAnew(booking: ModelBooking): void {
    booking.turn = ++this.turns;
    booking.waitsAlone = booking.party !== null;
  }

  /** Deals the turns that these have out anew, in this order. */
  deal(bookings: readonly ModelBooking[]): void {
    const turns = bookings.map(({ turn }) => turn).sort((a, b) => a - b);
    for (const [at, booking] of bookings.entries()) booking.turn = turns[at] ?? 0;
  }

  get isHybrid(): boolean {
    return [...this.extras.keys()].some(isMode);
  }

  extraTaken(kind: ExtraKind): number {
    return this.seated.filter((one) => one.extras.get(kind) === true).length;
  }

  /** @param people so many want one */
  extraFree(kind: ExtraKind, people = 1): boolean {
    return this.extraTaken(kind) + people <= (this.extras.get(kind) ?? 0);
  }

  /** The ways that are left, one for each place, on site first. */
  get waysLeft(): AttendMode[] {
    const left = (mode: AttendMode): AttendMode[] => Array<AttendMode>((this.extras.get(mode) ?? 0) - this.extraTaken(mode)).fill(mode);
    return [...left('ON_SITE'), ...left('ONLINE')];
  }

  /** What a wish is about in this run. */
  wanted({ mode, childcare }: Wish): ExtraKind[] {
    return [...this.extras.keys()].filter((kind) => (isMode(kind) ? kind === mode : childcare));
  }

  wish(booking: ModelBooking, kinds: readonly ExtraKind[]): void {
    for (const kind of kinds) booking.extras.set(kind, false);
  }

  /** What somebody with a seat wishes for, as far as there is any. */
  claim(booking: ModelBooking, kinds: readonly ExtraKind[] = [...booking.extras.keys()]): void {
    for (const kind of kinds) if (booking.extras.get(kind) === false && this.extraFree(kind)) booking.extras.set(kind, true);
  }

  /** A place of this kind has come free: the first with a seat who still wishes for it has it. */
  passOn(kind: ExtraKind, leaver: ModelBooking): void {
    const next = this.seated.find((one) => one !== leaver && one.extras.get(kind) === false);
    if (next) this.claim(next, [kind]);
  }

  /** Nobody asked them: they come on site. */
  chooseForSilent(): void {
    if (!this.isHybrid) return;
    for (const one of [...this.seated, ...this.queue]) {
      if (!attendModes.some((mode) => one.extras.has(mode))) one.extras.set('ON_SITE', false);
    }
  }
}
