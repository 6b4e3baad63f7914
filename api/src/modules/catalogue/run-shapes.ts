import type { RunCardDto, RunDatesDto, RunDetailDto } from './catalogue.dto.js';
import { formatted, plainText } from '../../texts/formatted-text.js';
import { asksBasicQualification, asksBirthYear, confirmBy } from './domain/admission.js';
import type { ComingDate } from './domain/coming-dates.js';
import { promisedCertificate, type Thresholds } from './domain/promised-certificate.js';
import type { PublicRun, PublicSession } from './domain/public-run.js';
import { seatsInWords } from './domain/seats.js';

/** A run as a card shows it at this moment. */
export function cardOf(run: PublicRun, now: Date): RunCardDto {
  const first = run.sessions[0];
  return {
    id: run.id,
    code: run.code,
    slug: run.slug,
    kind: run.kind,
    title: run.title,
    titleShort: run.titleShort,
    promise: run.promise,
    town: run.town,
    ags: run.ags,
    format: run.format,
    firstDate: run.firstDate,
    lastDate: run.lastDate,
    startTime: first?.start ?? '',
    endTime: first?.end ?? '',
    sessionCount: run.sessions.filter(({ cancelled }) => !cancelled).length,
    teachingUnits: run.teachingUnits,
    germanLevel: run.germanLevel,
    flags: run.flags,
    audience: run.audience,
    state: run.state,
    seats: seatsInWords(run.seats, run, now),
    registrationDeadline: run.registrationDeadline.toISOString(),
    language: run.language,
  };
}

/** One session among those of many runs. */
export function dateOf({ run, session, cancelled }: ComingDate): RunDatesDto['dates'][number] {
  const { date, start, end, n } = session;
  const { id, slug, kind, title, titleShort, town, format, language } = run;
  const sessionCount = run.sessions.length;
  return { date, start, end, n, cancelled, run: { id, slug, kind, title, titleShort, town, format, sessionCount, language } };
}

/** A run as its own page shows it at this moment. */
export function detailOf(
  run: PublicRun,
  siblings: readonly PublicRun[],
  thresholds: Thresholds,
  now: Date,
): Omit<RunDetailDto, 'extraPlaces' | 'languages'> {
  return {
    ...cardOf(run, now),
    description: plainText(run.description),
    body: formatted(run.description),
    modules: run.modules,
    sessions: run.sessions.map(sessionOf),
    prerequisites: run.prerequisites,
    minAge: run.minAge,
    venue: run.venue,
    trainers: run.trainers,
    contact: run.contact,
    certificate: promisedCertificate(run.kind, run.teachingUnits, thresholds, run.ownCertificate),
    cancellationDeadline: run.cancellationDeadline.toISOString(),
    organiser: run.organiser,
    fundingProgramme: run.fundingProgramme,
    siblings: siblings.map((sibling) => cardOf(sibling, now)),
    confirmBy: confirmBy(run.prerequisites),
    lateEntryUntil: run.lateEntryUntil && now < run.lateEntryUntil ? run.lateEntryUntil.toISOString() : null,
    asksBirthYear: asksBirthYear(run),
    asksBasicQualification: asksBasicQualification(run.prerequisites),
    ...(run.state === 'CANCELLED' && { cancelReason: run.cancelReason }),
  };
}

function sessionOf({ venue, online, movedFrom, ...session }: PublicSession): RunDetailDto['sessions'][number] {
  const { id, n, date, start, end, teachingUnits, cancelled } = session;
  return {
    ...{ id, n, date, start, end, teachingUnits, cancelled },
    ...(venue !== null && { venue }),
    ...(online && { online }),
    ...(movedFrom && { movedFrom }),
  };
}
