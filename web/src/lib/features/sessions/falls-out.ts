import type { FallsOutPreview } from '#lib/api/staff-sessions.ts';
import type { StaffRun, StaffSession } from '#lib/api/staff-types.ts';

/** Only what people see gets and loses dates one by one. */
const shown: ReadonlySet<string> = new Set(['PUBLISHED', 'CLOSED_FOR_REGISTRATION', 'CONFIRMED', 'RUNNING']);

/** Whether one more date can come to it. */
export const canGrow = ({ state, endedEarly }: Pick<StaffRun, 'state' | 'endedEarly'>): boolean => shown.has(state) && !endedEarly;

/** Whether a date of a published course can fall out by itself; what else speaks against it is said on its page. */
export const canFallOut = ({ state }: Pick<StaffRun, 'state'>, { cancelled, attended }: Pick<StaffSession, 'cancelled' | 'attended'>) =>
  shown.has(state) && !cancelled && !attended;

/** What staff typed, and what would come of it. */
export interface FallsOutAnswer {
  reason: string;
  despite: boolean;
  preview?: FallsOutPreview | null;
  code?: string;
  errors?: { field: string; text: string }[];
}
