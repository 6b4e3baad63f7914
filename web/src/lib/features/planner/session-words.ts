import type { Planner, PlannerSession } from '#lib/api/staff-planner.ts';
import { clock } from '#lib/time/dates.ts';

export const timeOf = ({ start, end }: Pick<PlannerSession, 'start' | 'end'>): string => `${clock(start)}–${clock(end)}`;

/** Where to change it without a script: a draft as a whole, a date that people know by itself. */
export const hrefOfSession = ({ code, n, tentative }: PlannerSession): string =>
  `/verwaltung/kurse/${code}/${tentative ? 'bearbeiten' : `termin/${n}`}`;

export const roomName = (rooms: Planner['rooms'], roomId: string | null): string | null => {
  const room = rooms.find(({ id }) => id === roomId);
  return room ? `${room.name}, ${room.town}` : null;
};
