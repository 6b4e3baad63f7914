import type { StaffRun, StaffSession } from '#lib/api/staff-types.ts';
import type { Permission } from '#lib/api/staff-workplace.ts';
import { attendanceUrls } from '#lib/api/staff-attendance.ts';
import { earlyEnd, isUndecided } from '#lib/features/staff/run-decision.ts';

export type ActName =
  | ('decide' | 'requests' | 'checkIn' | 'sheet' | 'attendance' | 'door' | 'move' | 'add' | 'table' | 'papers' | 'needs')
  | ('publish' | 'edit' | 'preview' | 'texts' | 'places' | 'rules' | 'deadlines' | 'team' | 'online' | 'messages')
  | ('documents' | 'public' | 'again' | 'callOff' | 'endEarly');

/** Something that can be done with a course as it is now. */
export interface RunAct {
  name: ActName;
  href: string;
  /** Of which date. */
  day?: string;
  /** A paper: the page one is on stays. */
  isPaper?: boolean;
}

type Act = RunAct & { needs: Permission };

interface Address {
  pathname: string;
  searchParams: Pick<URLSearchParams, 'get'>;
}

/** The course in which somebody is, or from which they came to the search. */
export function courseIn({ pathname, searchParams }: Address): string | null {
  if (pathname === '/verwaltung/suche') return searchParams.get('kurs');
  const code = /^\/verwaltung\/kurse\/([^/]+)/.exec(pathname)?.[1];
  return code === undefined || code === 'neu' ? null : decodeURIComponent(code);
}

/** What somebody who may do this can do with a course, what presses most first: nothing that its page would refuse. */
export function runActs(run: StaffRun, may: readonly Permission[], today: string): RunAct[] {
  const base = `/verwaltung/kurse/${run.code}`;
  const acts = [...ofNow(run, base), ...ofDates(run, base, today), ...ofPeople(run, base), ...ofCourse(run, base)];
  return acts.filter(({ needs }) => may.includes(needs)).map(({ needs: _, ...act }) => act);
}

const isDraft = ({ state }: StaffRun): boolean => state === 'DRAFT' || state === 'IN_REVIEW';
const isUnseen = (run: StaffRun): boolean => isDraft(run) || run.state === 'POSTPONED';
const isOver = ({ state }: StaffRun): boolean => ['COMPLETED', 'SETTLED', 'CANCELLED'].includes(state);

function ofNow(run: StaffRun, base: string): Act[] {
  return [
    ...when(isUndecided(run), { name: 'decide', href: `${base}#entscheidung`, needs: 'runs.manage' }),
    ...when(run.requested > 0, { name: 'requests', href: `${base}/teilnehmende?zustand=requested`, needs: 'bookings.manage' }),
    ...when(isUnseen(run), { name: 'publish', href: `${base}#veroeffentlichen`, needs: 'runs.manage' }),
    ...when(isDraft(run), { name: 'edit', href: `${base}/bearbeiten`, needs: 'runs.manage' }),
    ...when(isDraft(run), { name: 'preview', href: `${base}/vorschau`, needs: 'runs.manage' }),
  ];
}

/** Of the date that is next; a sheet also of the last one, when all are over. */
function ofDates(run: StaffRun, base: string, today: string): Act[] {
  const held = run.sessions.filter(({ cancelled }) => !cancelled);
  const next = held.find(({ date }) => date >= today);
  const begun = held.findLast((one) => one.begun);
  const coming = held.find((one) => !one.begun);
  const of = (session: StaffSession | undefined, isAllowed: boolean, act: (session: StaffSession) => Act): Act[] =>
    session && isAllowed ? [{ ...act(session), day: session.date }] : [];
  const isOpen = !isOver(run);
  const needs = 'attendance.record';
  return [
    ...of(next, isOpen && !isUnseen(run) && next?.date === today, ({ id }) => ({ name: 'checkIn', href: `/checkin/${id}`, needs })),
    ...of(next ?? held.at(-1), !isUnseen(run), ({ id }) => ({
      name: 'sheet',
      href: attendanceUrls.sheet(run.id, id),
      isPaper: true,
      needs,
    })),
    ...of(begun, isOpen && !isUnseen(run), ({ n }) => ({ name: 'attendance', href: `${base}/anwesenheit/termin/${n}`, needs })),
    ...of(next, isOpen && !isUnseen(run), ({ n }) => ({ name: 'door', href: `${base}/checkin/${n}`, needs })),
    ...of(coming, isOpen && !isDraft(run), ({ n }) => ({ name: 'move', href: `${base}/termin/${n}`, needs: 'runs.manage' })),
  ];
}

function ofPeople(run: StaffRun, base: string): Act[] {
  const needs = 'bookings.manage';
  const isSeen = !isUnseen(run);
  return [
    ...when(isSeen && !isOver(run), { name: 'add', href: `${base}/teilnehmende/aufnehmen`, needs }),
    ...when(isSeen, { name: 'table', href: `${base}/teilnehmende/tabelle`, needs }),
    ...when(isSeen, { name: 'papers', href: `${base}/teilnehmende/drucken`, needs }),
    ...when(isSeen && !isOver(run), { name: 'needs', href: `${base}/teilnehmende/bedarf`, needs }),
    ...when(isSeen, { name: 'messages', href: `${base}/nachrichten`, needs }),
    ...when(run.state === 'COMPLETED' || run.state === 'SETTLED', {
      ...({ name: 'documents', href: `${base}/bescheinigungen`, needs: 'certificates.issue' } as const),
    }),
  ];
}

function ofCourse(run: StaffRun, base: string): Act[] {
  const needs = 'runs.manage';
  const end = earlyEnd(run);
  return [
    { name: 'texts', href: `${base}/inhalt`, needs },
    ...when(!isOver(run), { name: 'places', href: `${base}/plaetze`, needs: 'places.manage' }),
    ...when(!isOver(run), { name: 'rules', href: `${base}/regeln`, needs }),
    ...when(!isOver(run), { name: 'deadlines', href: `${base}/fristen`, needs }),
    ...when(!isOver(run), { name: 'team', href: `${base}/team`, needs }),
    ...when(run.onlineDates > 0, { name: 'online', href: `${base}/online`, needs }),
    ...when(!isDraft(run), { name: 'public', href: `/angebote/${run.slug}`, needs }),
    ...when(!isDraft(run), { name: 'again', href: `${base}/noch-einmal`, needs }),
    ...when(end !== null, { name: end ?? 'callOff', href: `${base}/absagen`, needs: 'runs.cancel' }),
  ];
}

const when = (isSo: boolean, act: Act): Act[] => (isSo ? [act] : []);
