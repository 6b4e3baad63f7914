import { compact, fold } from '../../texts/fold.js';
import { plainText } from '../../texts/formatted-text.js';
import { endOfDay, type LocalDate } from '../../time/berlin.js';
import { whereIs } from './domain/places.js';
import { dayPartOf, type PublicRun, type PublicSession } from './domain/public-run.js';
import type { AccessFact, Audience, CourseModule, DeliveryFormat, GermanLevel, Kind } from './domain/run.js';
import type { RunState } from './domain/run-moves.js';
import type { CertificateType } from './domain/promised-certificate.js';
import type { CourseTranslation } from './domain/text-languages.js';
import { shortTitle } from './domain/run-texts.js';

/** Columns of a run and of what surrounds it, as the statement in `public-run.store.ts` names them. */
export interface RunRow {
  id: string;
  offeringId: string;
  code: string;
  slug: string;
  kind: Kind;
  title: string;
  promise: string;
  description: string;
  language: string;
  audience: Audience;
  modules: string;
  ownCertificate: CertificateType | null;
  ownThreshold: number | null;
  state: RunState;
  format: DeliveryFormat;
  town: string | null;
  ags: string | null;
  territory: string | null;
  germanLevel: GermanLevel | null;
  minAge: number | null;
  prerequisites: string;
  flags: string;
  teachingUnits: number;
  waitlistSize: number;
  firstDate: LocalDate;
  lastDate: LocalDate;
  registrationOpensAt: Date | null;
  registrationDeadline: Date;
  lateEntryUntil: Date | null;
  cancellationDeadline: Date;
  cancelReason: string | null;
  publishedAt: Date | null;
  cancelledAt: Date | null;
  createdAt: Date;
  searchText: string;
  revision: number;
  organiser: string;
  fundingProgramme: string | null;
  venueName: string | null;
  venueStreet: string | null;
  venuePostcode: string | null;
  venueTown: string | null;
  venueTransit: string | null;
  roomName: string | null;
  roomAccess: string | null;
  contactName: string | null;
  contactPhone: string | null;
  contactEmail: string | null;
  contactHours: string | null;
  contactPublicSince: LocalDate | null;
  capacity: number;
  taken: number;
  held: number;
  waiting: number;
  collecting: number;
}

export interface SessionRow {
  id: string;
  runId: string;
  n: number;
  date: LocalDate;
  start: string;
  end: string;
  startsAt: Date;
  endsAt: Date;
  teachingUnits: number;
  state: string;
  movedFromDate: LocalDate | null;
  movedFromTime: string | null;
  venue: string | null;
  online: number;
}

export interface TranslationRow extends CourseTranslation {
  runId: string;
}

export interface TrainerRow {
  runId: string;
  name: string;
}

/** What belongs to a run. */
export interface RunParts {
  readonly sessions: readonly SessionRow[];
  readonly trainers: readonly TrainerRow[];
  readonly translations: readonly TranslationRow[];
}

/**
 * The run as the catalogue knows it. The columns it was made of stay on the object; answers pick what they name.
 * @param today until when a contact person's consent must have begun, so that they are named
 */
export function publicRunOf(row: RunRow, parts: RunParts, today: LocalDate): PublicRun {
  const { capacity, taken, held, waiting, collecting } = row;
  const { trainers, translations } = parts;
  const sessions = parts.sessions.map(publicSession);
  const searchText = [
    row.searchText,
    ...translations.map(({ title, promise, description }) => fold(`${title} ${promise} ${plainText(description)}`)),
  ].join(' ');
  const planned = sessions.filter((session) => !session.cancelled);
  return {
    ...row,
    titleShort: shortTitle(row.title, row.kind, row.town),
    modules: JSON.parse(row.modules) as CourseModule[],
    ownCertificate: { certificate: row.ownCertificate, thresholdPercent: row.ownThreshold },
    prerequisites: JSON.parse(row.prerequisites) as string[],
    flags: JSON.parse(row.flags) as string[],
    at: row.format === 'ONLINE' ? null : whereIs(row.town ?? row.venueTown, row.ags),
    sessions,
    dayParts: new Set(planned.map(dayPartOf)),
    startsAt: sessions[0]?.startsAt ?? endOfDay(row.firstDate),
    endsAt: planned.at(-1)?.endsAt ?? sessions.at(-1)?.endsAt ?? endOfDay(row.lastDate),
    publishedAt: row.publishedAt ?? row.createdAt,
    venue: venueOf(row),
    contact: contactOf(row, today),
    trainers: trainers.map((trainer) => trainer.name),
    fundingProgramme: row.fundingProgramme ?? '',
    translations: translations.map(({ runId: _run, ...one }) => ({ ...one, titleShort: shortTitle(one.title, row.kind, row.town) })),
    searchText,
    compactText: compact(searchText),
    seats: { capacity, taken, held, waiting, collecting },
  };
}

function publicSession(row: SessionRow): PublicSession {
  const { id, n, date, start, end, startsAt, endsAt, teachingUnits, venue } = row;
  return {
    ...{ id, n, date, start, end, startsAt, endsAt, teachingUnits, venue },
    cancelled: row.state === 'CANCELLED',
    online: row.online === 1,
    movedFrom: row.movedFromDate && row.movedFromTime ? { date: row.movedFromDate, start: row.movedFromTime } : null,
  };
}

function venueOf(row: RunRow): PublicRun['venue'] {
  if (row.venueName === null) return null;
  return {
    name: row.venueName,
    room: row.roomName ?? '',
    street: row.venueStreet ?? '',
    postcode: row.venuePostcode ?? '',
    town: row.venueTown ?? '',
    transit: row.venueTransit,
    access: JSON.parse(row.roomAccess ?? '[]') as AccessFact[],
  };
}

function contactOf(row: RunRow, today: LocalDate): PublicRun['contact'] {
  if (row.contactName === null || row.contactPublicSince === null || row.contactPublicSince > today) return null;
  return { name: row.contactName, phone: row.contactPhone, email: row.contactEmail, hours: row.contactHours };
}
