import { Injectable } from '@nestjs/common';
import { Clock } from '../../time/clock.js';
import type { SqlValue, Tx } from '../../database/tx.js';
import { type Actor, actorId } from '../access/index.js';

export interface AuditSubject {
  readonly type:
    | ('booking' | 'course_run' | 'attendance' | 'certificate' | 'staff_account' | 'person' | 'organisation' | 'application' | 'job')
    | ('offering' | 'trainer' | 'venue' | 'room' | 'contact_person' | 'funding_programme' | 'day_off' | 'setting');
  readonly id: string;
}

/** A line of many that are written at once. */
export interface AuditLine {
  readonly verb: string;
  readonly subject: AuditSubject;
  readonly data: object;
}

/** A fact that the database adds to a line, as it is at the moment in which the line is written. */
export interface ComputedFact {
  readonly name: string;
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** Append-only log: who did what to what, in the transaction that did it. Verbs are dotted and stable. */
@Injectable()
export class AuditLog {
  constructor(private readonly clock: Clock) {}

  async append(tx: Tx, actor: Actor, verb: string, subject: AuditSubject, data?: object, computed?: ComputedFact): Promise<void> {
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

  /** Many lines at once, as one statement. */
  appendAll(tx: Tx, actor: Actor, lines: readonly AuditLine[]): void {
    if (lines.length === 0) return;
    const now = this.clock.now();
    tx.write('INSERT INTO audit_entry (at, actor_kind, actor_id, verb, subject_type, subject_id, data) VALUES ?', [
      lines.map(({ verb, subject, data }) => [now, actor.kind, actorId(actor), verb, subject.type, subject.id, JSON.stringify(data)]),
    ]);
  }
}
