import { Injectable } from '@nestjs/common';
import { Clock } from '../../time/clock.js';
import type { SqlValue, Tx } from '../../database/tx.js';
import { type Actor, actorId } from '../access/index.js';
import type { BookingVerb } from './booking-verbs.js';

export interface AuditSubject {
  readonly type:
    | ('booking' | 'course_run' | 'attendance' | 'certificate' | 'staff_account' | 'person' | 'organisation' | 'application' | 'job')
    | ('offering' | 'trainer' | 'venue' | 'room' | 'contact_person' | 'office' | 'funding_programme' | 'day_off' | 'setting');
  readonly id: string;
}

/** Of a booking only what has words for staff; of anything else any verb. */
type VerbOf<S extends AuditSubject> = S['type'] extends 'booking' ? BookingVerb : string;

/** A line of many that are written at once. */
export interface AuditLine<S extends AuditSubject = AuditSubject> {
  readonly verb: VerbOf<S>;
  readonly subject: S;
  readonly data: object;
}

/** A fact that the database adds to a line, as it is at the moment in which the line is written. */
export interface ComputedFact {
  readonly name: string;
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

interface LastLine {
  readonly seq: number;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly verb: string;
  readonly data: string | null;
}

/** Who saves the same thing every few minutes, or a script for them, has worked on it once. */
const ONE_SITTING = 30 * 60_000;

/**
 * Append-only log: who did what to what, in the transaction that did it. Verbs are dotted and stable. Only the last line about a thing
 * may grow, while its author goes on with the same work (`appendOrGrow`).
 */
@Injectable()
export class AuditLog {
  constructor(private readonly clock: Clock) {}

  async append<S extends AuditSubject>(
    tx: Tx,
    actor: Actor,
    verb: VerbOf<S>,
    subject: S,
    data?: object,
    computed?: ComputedFact,
  ): Promise<void> {
    const json = computed ? `JSON_SET(?, '$.${computed.name}', (${computed.sql}))` : '?';
    tx.write(
      `INSERT INTO audit_entry (at, actor_kind, actor_id, verb, subject_type, subject_id, data) VALUES (?, ?, ?, ?, ?, ?, ${json})`,
      [
        this.clock.now(),
        actor.kind,
        actorId(actor),
        verb,
        subject.type,
        subject.id,
        data || computed ? JSON.stringify(data ?? {}) : null,
        ...(computed?.params ?? []),
      ],
    );
  }

  /**
   * For work that is saved again and again: one line for each author and sitting. The thing is locked by whoever changes it.
   * @param together of what the line says and what is new
   */
  async appendOrGrow<T extends object>(
    tx: Tx,
    actor: Actor,
    verb: string,
    subject: AuditSubject,
    { data, together }: { readonly data: T; readonly together: (earlier: T, later: T) => object },
  ): Promise<void> {
    const [last] = await tx.query<LastLine[]>(
      `SELECT seq, at, actor_kind AS actorKind, actor_id AS actorId, verb, data FROM audit_entry
       WHERE subject_type = ? AND subject_id = ? ORDER BY seq DESC LIMIT 1`,
      [subject.type, subject.id],
    );
    const now = this.clock.now();
    const isSame = last?.verb === verb && last.actorKind === actor.kind && last.actorId === actorId(actor);
    if (!isSame || now.getTime() - last.at.getTime() > ONE_SITTING) return this.append(tx, actor, verb, subject, data);
    const grown = together(JSON.parse(last.data ?? '{}') as T, data);
    tx.write('UPDATE audit_entry SET at = ?, data = ? WHERE seq = ?', [now, JSON.stringify(grown), last.seq]);
  }

  /** Many lines at once, as one statement. */
  appendAll<S extends AuditSubject>(tx: Tx, actor: Actor, lines: readonly AuditLine<S>[]): void {
    if (lines.length === 0) return;
    const now = this.clock.now();
    tx.write('INSERT INTO audit_entry (at, actor_kind, actor_id, verb, subject_type, subject_id, data) VALUES ?', [
      lines.map(({ verb, subject, data }) => [now, actor.kind, actorId(actor), verb, subject.type, subject.id, JSON.stringify(data)]),
    ]);
  }
}
