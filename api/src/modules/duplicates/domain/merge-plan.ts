import { isOpen, isSeated, seatedStates } from '../../booking/domain/booking-moves.js';
import type { BookingRecord, ConsentRecord, ContactRecord, PersonRecord, ProfileRecord } from './person-record.js';

/** Two bookings of one run, of which one can stay. */
export interface DoubleBooking {
  readonly stays: BookingRecord;
  readonly ends: BookingRecord;
}

export interface MergePlan {
  readonly names: Pick<PersonRecord, 'name' | 'latinName' | 'callName' | 'birthYear'>;
  readonly contacts: readonly ContactRecord[];
  /** Contacts of the other record that the surviving one has already. */
  readonly spareContacts: readonly ContactRecord[];
  readonly bookings: readonly BookingRecord[];
  readonly doubles: readonly DoubleBooking[];
  /** Runs in which both records have a result. Two results of one person cannot be, and staff must say which holds. */
  readonly blockers: readonly BookingRecord[];
  readonly consents: readonly ConsentRecord[];
  /** Given on one record, withdrawn on the other: the stricter one wins. */
  readonly endingConsents: readonly ConsentRecord[];
  /** Both records have a profile of this kind; they become one. */
  readonly profiles: readonly { readonly stays: ProfileRecord; readonly goes: ProfileRecord; readonly becomes: ProfileRecord }[];
}

/** What the surviving record will be (E21). The preview and the act both carry out this one plan. */
export function planMerge(kept: PersonRecord, other: PersonRecord): MergePlan {
  const { doubles, blockers } = doubleBookings(kept, other);
  const ended = new Set(doubles.map(({ ends }) => ends.id));
  const spareContacts = other.contacts.filter((theirs) => kept.contacts.some((mine) => isSameContact(mine, theirs)));
  const consents = [...kept.consents, ...other.consents];
  return {
    names: {
      name: kept.name,
      latinName: kept.latinName ?? other.latinName,
      callName: kept.callName ?? other.callName,
      birthYear: kept.birthYear ?? other.birthYear,
    },
    contacts: [...kept.contacts, ...other.contacts.filter((contact) => !spareContacts.includes(contact))],
    spareContacts,
    bookings: [...kept.bookings, ...other.bookings]
      .filter(({ id }) => !ended.has(id))
      .sort((a, b) => a.firstDate.localeCompare(b.firstDate)),
    doubles,
    blockers,
    consents,
    endingConsents: endingConsents(consents),
    profiles: other.profiles.flatMap((goes) => {
      const stays = kept.profiles.find(({ kind }) => kind === goes.kind);
      return stays ? [{ stays, goes, becomes: oneProfile(stays, goes) }] : [];
    }),
  };
}

function isSameContact(one: ContactRecord, other: ContactRecord): boolean {
  return one.kind === other.kind && one.value === other.value && one.organisationId === other.organisationId;
}

const isActive = ({ state }: BookingRecord): boolean => isSeated(state) || state === 'WAITLISTED';
const isQueued = ({ state }: BookingRecord): boolean => !(seatedStates as readonly string[]).includes(state);

function doubleBookings(kept: PersonRecord, other: PersonRecord): Pick<MergePlan, 'doubles' | 'blockers'> {
  const doubles: DoubleBooking[] = [];
  const blockers: BookingRecord[] = [];
  for (const theirs of other.bookings.filter(isActive)) {
    const mine = kept.bookings.find((booking) => booking.runId === theirs.runId && isActive(booking));
    if (!mine) continue;
    const ends = whichEnds(mine, theirs);
    if (ends) doubles.push({ ends, stays: ends === mine ? theirs : mine });
    else blockers.push(theirs);
  }
  return { doubles, blockers };
}

/** The later one ends; but nobody loses a seat for a turn on the list, or a result for a booking. Null where both are results. */
function whichEnds(one: BookingRecord, other: BookingRecord): BookingRecord | null {
  if (!isOpen(one.state)) return isOpen(other.state) ? other : null;
  if (!isOpen(other.state)) return one;
  if (isQueued(one) !== isQueued(other)) return isQueued(one) ? one : other;
  return one.turn > other.turn ? one : other;
}

/** A withdrawal on either record ends what is still given on the other for the same purpose, whichever came later. */
function endingConsents(consents: readonly ConsentRecord[]): ConsentRecord[] {
  const withdrawn = new Set(consents.filter(({ withdrawnAt }) => withdrawnAt).map(({ purpose }) => purpose));
  return consents.filter(({ purpose, withdrawnAt }) => withdrawnAt === null && withdrawn.has(purpose));
}

/** All languages, the earliest beginnings, and an end only where both have one. */
function oneProfile(stays: ProfileRecord, goes: ProfileRecord): ProfileRecord {
  return {
    ...stays,
    organisationId: stays.organisationId ?? goes.organisationId,
    territoryId: stays.territoryId ?? goes.territoryId,
    languages: [...new Set([...stays.languages, ...goes.languages])],
    qualifiedOn: first(stays.qualifiedOn, goes.qualifiedOn),
    activeFrom: first(stays.activeFrom, goes.activeFrom),
    activeTo: stays.activeTo && goes.activeTo && (stays.activeTo > goes.activeTo ? stays.activeTo : goes.activeTo),
  };
}

const first = (one: string | null, other: string | null): string | null => (one && other ? (one < other ? one : other) : (one ?? other));
