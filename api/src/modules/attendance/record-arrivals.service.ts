import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import { type Actor, actorId } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { AttendanceSheets } from './attendance-sheets.service.js';
import { AttendanceStore } from './attendance.store.js';
import { ArrivalBook } from './domain/arrival-book.js';

/**
 * People are at the door. Whoever writes this down brings their own transaction, because there is more to it than the
 * attendance: which device saw it, and when. However many they are, the database is asked as often as for one.
 */
@Injectable()
export class RecordArrivals {
  constructor(
    private readonly store: AttendanceStore,
    private readonly sheets: AttendanceSheets,
    private readonly audit: AuditLog,
  ) {}

  /** The first statement here locks: who was first is decided behind it. @throws DomainError `run.unknown` */
  async open(tx: Tx, runId: string): Promise<ArrivalBook> {
    await this.store.nextRevision(tx, runId);
    return new ArrivalBook(await this.sheets.read(tx, runId));
  }

  async close(tx: Tx, actor: Actor, runId: string, { changes, lines }: ArrivalBook, now: Date): Promise<void> {
    const saved = changes.flatMap(({ entry, at }) => (entry ? [{ ...entry, recordedAt: at }] : []));
    await this.store.save(tx, saved, actor.kind === 'staff' ? actorId(actor) : null, now);
    await this.store.clear(
      tx,
      changes.flatMap(({ entry, place }) => (entry ? [] : [place])),
    );
    const noted = lines.map(({ verb, bookingId, data }) => ({
      verb,
      subject: { type: 'booking' as const, id: bookingId },
      data: { runId, ...data },
    }));
    this.audit.appendAll(tx, actor, noted);
  }
}
