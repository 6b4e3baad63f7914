export const jobStates = ['WAITING', 'RUNNING', 'STOPPING', 'DONE', 'PARTLY', 'STOPPED'] as const;
export type JobState = (typeof jobStates)[number];

export interface JobFacts {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  /** Left out because somebody stopped it. */
  readonly stopped: number;
  /** Somebody works on it now. */
  readonly held: boolean;
  readonly stopWished: boolean;
}

/** How long work stands, from its steps. */
export function jobState({ total, done, failed, stopped, held, stopWished }: JobFacts): JobState {
  const left = total - done - failed - stopped;
  if (left > 0) {
    if (stopWished) return 'STOPPING';
    return held || done + failed > 0 ? 'RUNNING' : 'WAITING';
  }
  if (stopped > 0) return 'STOPPED';
  return failed > 0 ? 'PARTLY' : 'DONE';
}

/** Nothing of it is left to do. */
export const isOver = (state: JobState): boolean => state === 'DONE' || state === 'PARTLY' || state === 'STOPPED';
