import type { StaffRun } from '#lib/api/staff-types.ts';

/** Why a course has no attendance and no documents, and the part of it where one goes on. */
export interface NothingYet {
  readonly why: 'draft' | 'calledOff' | 'nobody' | 'noDates';
  readonly part: '' | '/teilnehmende';
}

export function nothingYet(run: Pick<StaffRun, 'state' | 'sessions' | 'taken'>): NothingYet | null {
  if (run.state === 'DRAFT' || run.state === 'IN_REVIEW') return { why: 'draft', part: '' };
  if (run.state === 'CANCELLED') return { why: 'calledOff', part: '' };
  if (run.sessions.every(({ cancelled }) => cancelled)) return { why: 'noDates', part: '' };
  return run.taken === 0 ? { why: 'nobody', part: '/teilnehmende' } : null;
}
