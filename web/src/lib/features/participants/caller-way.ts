import type { StaffRun } from '#lib/api/staff-types.ts';

type Asked = Pick<StaffRun, 'state' | 'taken' | 'capacity' | 'collecting'>;

const canCome = new Set<StaffRun['state']>(['PUBLISHED', 'CLOSED_FOR_REGISTRATION', 'CONFIRMED', 'RUNNING']);
const canQueue = new Set<StaffRun['state']>(['PUBLISHED', 'CONFIRMED']);

/**
 * What staff can do for somebody on the phone: give them a place, or, where none is left, put them on the waiting list
 * by the page on which people do it themselves.
 */
export function callerWay({ state, taken, capacity, collecting }: Asked): 'seat' | 'queue' | null {
  if (collecting) return null;
  if (taken < capacity) return canCome.has(state) ? 'seat' : null;
  return canQueue.has(state) ? 'queue' : null;
}
