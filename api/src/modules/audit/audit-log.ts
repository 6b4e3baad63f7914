import { Injectable } from '@nestjs/common';
import { Clock } from '../../time/clock.js';
import type { Tx } from '../../database/tx.js';
import { type Actor, actorId } from '../access/index.js';

export interface AuditSubject {
  readonly type: 'booking' | 'course_run' | 'attendance' | 'certificate' | 'staff_account' | 'person' | 'organisation' | 'job';
  readonly id: string;
}

/** Append-only log: who did what to what, in the transaction that did it. Verbs are dotted and stable. */
@Injectable()
export class AuditLog {
  constructor(private readonly clock: Clock) {}

  async append(tx: Tx, actor: Actor, verb: string, subject: AuditSubject, data?: object): Promise<void> {
    tx.write('INSERT INTO audit_entry (at, actor_kind, actor_id, verb, subject_type, subject_id, data) VALUES (?, ?, ?, ?, ?, ?, ?)', [
      this.clock.now(),
      actor.kind,
      actorId(actor),
      verb,
      subject.type,
      subject.id,
      data ? JSON.stringify(data) : null,
    ]);
  }
}
