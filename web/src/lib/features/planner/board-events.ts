import type { Calendar } from '@event-calendar/core';
import type { ClosedDays, DatePlace, Planner, PlannerSession } from '#lib/api/staff-planner.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { clock } from '#lib/time/dates.ts';
import { lookOf, type Stretch } from './board-zones.ts';
import { closedOn, closedWord, isForAll } from './closed-words.ts';
import { NO_ROW } from './grid-rows.ts';
import { daysOf, type PlannerView } from './planner-view.ts';

export const placeOf = ({ date, start, end, roomId }: DatePlace): DatePlace => ({ date, start, end, roomId });
export const isSame = (one: DatePlace, other: DatePlace): boolean =>
  one.date === other.date && one.start === other.start && one.end === other.end && one.roomId === other.roomId;

/** Rows of the board: rooms with their town, or the team. */
export function rowsOf(
  { rooms, trainers }: Pick<Planner, 'rooms' | 'trainers'>,
  { view }: PlannerView,
  { t }: Texts,
): Calendar.ResourceInput[] {
  if (view === 'team') {
    return [...trainers.map(({ id, name }) => ({ id, title: name })), { id: NO_ROW, title: t('planner.board.nobody') }];
  }
  return [...rooms.map(({ id, name, ...room }) => ({ id, title: name, extendedProps: room })), { id: NO_ROW, title: t('planner.noRoom') }];
}

const orNone = (ids: readonly string[]): string[] => (ids.length > 0 ? [...ids] : [NO_ROW]);

export function eventsOf({ sessions, closed }: Planner, { view }: PlannerView, texts: Texts): Calendar.EventInput[] {
  const rowsOfClosed = ({ trainerId, roomIds }: ClosedDays): string[] =>
    view === 'team' ? (trainerId === null ? [] : [trainerId]) : roomIds;
  const away = closed.filter((one) => rowsOfClosed(one).length > 0);
  return [
    ...sessions.map((session) => ({
      id: session.id,
      start: `${session.date}T${session.start}`,
      end: `${session.date}T${session.end}`,
      resourceIds: view === 'team' ? orNone(session.trainerIds) : [session.roomId ?? NO_ROW],
      startEditable: session.movable,
      durationEditable: session.movable,
      extendedProps: { session },
    })),
    ...away.map((one) => ({
      ...{ start: `${one.from}T00:00`, end: `${one.to}T23:59`, resourceIds: rowsOfClosed(one) },
      ...{ display: 'background' as const, extendedProps: { why: closedWord(texts, one) } },
    })),
  ];
}

/** While a date is dragged: where it does not fit, behind what is there. */
export function zoneEvents(stretches: readonly Stretch[], { from }: PlannerView, { t }: Texts): (Calendar.EventInput & { id: string })[] {
  return stretches.map(({ rowId, start, end, conflict }, at) => ({
    ...{ id: `zone-${at}`, start: `${from}T${start}`, end: `${from}T${end}`, resourceIds: [rowId], display: 'background' as const },
    classNames: [lookOf([conflict])],
    extendedProps: { why: conflict.kind === 'room_taken' ? '' : t(`planner.short.${conflict.kind}`) },
  }));
}

/** Days of the view that are closed for everybody, each with its reason. */
export function closedDays({ closed }: Planner, view: PlannerView, texts: Texts): ReadonlyMap<string, string> {
  const general = closed.filter(isForAll);
  return new Map(
    daysOf(view).flatMap((day) => {
      const [reason] = closedOn(general, day);
      return reason ? [[day, closedWord(texts, reason)] as const] : [];
    }),
  );
}

export const sessionOf = (event: Pick<Calendar.Event, 'extendedProps'>): PlannerSession | null =>
  (event.extendedProps['session'] as PlannerSession | undefined) ?? null;

const two = (number: number): string => String(number).padStart(2, '0');
export const dayIn = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
const timeIn = (at: Date): string => `${two(at.getHours())}:${two(at.getMinutes())}`;
/** As every time of ours is written, in every language. */
export const hourIn = (at: Date): string => clock(timeIn(at));

/** Where an entry lies on the board. Its row says the room only where the rows are rooms. */
export function placeAt(
  { start, end, resourceIds }: Pick<Calendar.Event, 'start' | 'end' | 'resourceIds'>,
  session: PlannerSession,
  view: PlannerView,
): DatePlace {
  const row = String(resourceIds[0] ?? NO_ROW);
  const roomId = view.view === 'team' ? session.roomId : row === NO_ROW ? null : row;
  return { date: dayIn(start), start: timeIn(start), end: timeIn(end), roomId };
}
