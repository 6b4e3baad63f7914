import type { NewDate, NewDatePreview, SessionPage } from '#lib/api/staff-sessions.ts';
import { askedAbout } from '#lib/features/planner/asked-about.ts';

/** What staff typed to add a date. */
export interface TypedDate {
  date: string;
  start: string;
  end: string;
  break: string;
  units: string;
  /** Empty for none: online, or not known yet. */
  room: string;
  reason: string;
  despite: boolean;
  /** What was in the way as they read it. */
  asked: string;
}

export interface NewDateAnswer {
  typed: TypedDate;
  preview?: NewDatePreview | null;
  code?: string;
  errors?: { field: string; text: string }[];
}

export function typedDate(form: FormData): TypedDate {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  return {
    ...{ date: text('date'), start: text('start'), end: text('end'), break: text('break'), units: text('units'), room: text('room') },
    ...{ reason: text('reason'), despite: text('despite') === '1', asked: text('asked') },
  };
}

/** Before anything is typed: like the last date of the course, on another day. */
export function likeLast({ session: { start, end, teachingUnits, roomId } }: Pick<SessionPage, 'session'>): TypedDate {
  const minute = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const pause = Math.max(0, minute(end) - minute(start) - teachingUnits * 45);
  return {
    ...{ date: '', start, end, break: String(pause), units: String(teachingUnits), room: roomId ?? '' },
    ...{ reason: '', despite: false, asked: '' },
  };
}

const numberIn = (text: string): number => (text === '' ? Number.NaN : Number(text.replace(',', '.')));

export const dateOf = ({ date, start, end, room, reason, ...typed }: TypedDate): Omit<NewDate, 'despite'> => ({
  ...{ date, start, end, roomId: room || null, reason },
  breakMinutes: typed.break === '' ? 0 : numberIn(typed.break),
  teachingUnits: numberIn(typed.units),
});

export const askedAboutDate = ({ conflicts }: Pick<NewDatePreview, 'conflicts'>): string => askedAbout(conflicts);

/** "All the same" is said to what somebody has read, and to nothing else. */
export const isKnown = ({ despite, asked }: TypedDate, preview: NewDatePreview): boolean => despite && asked === askedAboutDate(preview);
