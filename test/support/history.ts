import type { Answer } from './api.js';

/** What a client can ask for. Each names in `args` what it is about. */
export type Op =
  | 'book'
  | 'cancel'
  | 'accept'
  | 'decline'
  | 'approve'
  | 'reject'
  | 'step back'
  | 'capacity'
  | 'hold'
  | 'release'
  | 'separate'
  | 'move'
  | 'enrol'
  | 'undo'
  | 'merge'
  | 'part'
  | 'pause'
  | 'resume'
  | 'expire';

export interface Asked {
  /** Which process of the product was asked. */
  readonly process: string;
  readonly op: Op;
  /** Idempotency key of a wish to book. */
  readonly key?: string;
  /** Booking the act is about; of an undo the enrolment, of parting the merge. */
  readonly id?: string;
  /** All bookings the act is about, where there are several. */
  readonly ids?: readonly string[];
  /** So many people want to take part together. */
  readonly people?: number;
  readonly email?: string;
  readonly capacity?: number;
  /** The run of a wish to book. */
  readonly runId?: string;
}

export interface Told {
  readonly status: number;
  readonly code: string | null;
  readonly id: string | null;
  readonly number: string | null;
  readonly state: string | null;
  /** Those who come along. */
  readonly others?: readonly Pick<Told, 'id' | 'number' | 'state'>[];
}

/** One line of what a client asked and what it was told (Jepsen's history). */
export interface HistoryEvent extends Asked {
  readonly invokedAt: number;
  readonly answeredAt: number;
  /** `unknown`: no answer, or one that does not say whether it happened. */
  readonly outcome: 'ok' | 'fail' | 'unknown';
  readonly told: Told | null;
}

/** What clients have asked and were told, from one clock that only goes forward. */
export class History {
  readonly events: HistoryEvent[] = [];

  /** @returns the answer, or null when there was none */
  async ask<T>(asked: Asked, send: () => Promise<Answer<T>>): Promise<Answer<T> | null> {
    const invokedAt = performance.now();
    const answer = await send().catch(() => null);
    const told = answer && toldIn(answer);
    this.events.push({ ...asked, invokedAt, answeredAt: performance.now(), outcome: outcomeOf(answer?.status), told });
    return answer;
  }

  /** Answers by what they said: `{ 'book 201': 20, 'book 409': 30 }`. */
  get summary(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { op, told, people } of this.events) {
      const name = `${op}${people ? ' together' : ''} ${told?.status ?? 'unknown'}`;
      counts[name] = (counts[name] ?? 0) + 1;
    }
    return counts;
  }
}

/** After 5xx the client does not know: the connection to the database may have been lost at the COMMIT (standards TX-06). */
function outcomeOf(status: number | undefined): HistoryEvent['outcome'] {
  if (status === undefined || status >= 500) return 'unknown';
  return status < 300 ? 'ok' : 'fail';
}

interface Said {
  readonly code?: string;
  readonly id?: string;
  readonly number?: string;
  readonly state?: string;
  readonly companions?: readonly { readonly id: string; readonly number: string; readonly state: string }[];
  /** The new one, after a move. */
  readonly booking?: { readonly id: string; readonly number: string; readonly state: string };
}

function toldIn({ status, body }: Answer<unknown>): Told {
  const said = (typeof body === 'object' && body !== null ? body : {}) as Said;
  const { id = null, number = null, state = null } = said.booking ?? said;
  return { status, code: said.code ?? null, id, number, state, ...(said.companions?.length && { others: said.companions }) };
}
