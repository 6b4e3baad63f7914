import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/tx.js';
import { notFound } from '../../../errors/domain-error.js';
import type { Booking } from '../booking.store.js';
import { type AttendMode, attendModes } from '../domain/extra-places.js';
import type { Finding } from '../domain/finding.js';

/** What goes along when a booking moves to another run, or its person is taken in again. */
export interface BookingLuggage {
  readonly findings: readonly Finding[];
  readonly approvedAt: Date | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly enrolledBy: string | null;
  readonly callTime: string | null;
  readonly needs: readonly string[];
  readonly mode: AttendMode | null;
  readonly hasGuardian: boolean;
  readonly guardian: { readonly name: string; readonly contact: string } | null;
  readonly offeringId: string;
  readonly alternativeRunId: string | null;
  readonly movedToId: string | null;
}

type Row = Omit<BookingLuggage, 'findings' | 'needs' | 'mode' | 'hasGuardian' | 'guardian'> & {
  readonly findings: string | null;
  readonly needs: string | null;
  readonly extras: string | null;
  readonly guardianName: string | null;
  readonly guardianContact: string | null;
};

/** SQL of bookings that move: what they take along, and the thread between the old one and the new. */
@Injectable()
export class TransferStore {
  async luggage(tx: Tx, bookingId: string): Promise<BookingLuggage> {
    const [row] = await tx.query<Row[]>(
      `SELECT b.findings, b.approved_at AS approvedAt, b.organisation_id AS organisationId, b.organisation_name AS organisationName,
              b.enrolled_by AS enrolledBy, b.call_time AS callTime, r.offering_id AS offeringId,
              r.alternative_run_id AS alternativeRunId, b.moved_to_id AS movedToId,
              (SELECT GROUP_CONCAT(n.kind) FROM support_need n WHERE n.booking_id = b.id) AS needs,
              (SELECT GROUP_CONCAT(x.kind) FROM booking_extra x WHERE x.booking_id = b.id) AS extras,
              g.name AS guardianName, g.contact AS guardianContact
       FROM booking b JOIN course_run r ON r.id = b.course_run_id LEFT JOIN guardian g ON g.booking_id = b.id WHERE b.id = ?`,
      [bookingId],
    );
    if (!row) throw notFound('booking.unknown');
    const { extras, guardianName, guardianContact, ...kept } = row;
    const guardian = guardianName === null || guardianContact === null ? null : { name: guardianName, contact: guardianContact };
    return {
      ...kept,
      findings: JSON.parse(row.findings ?? '[]') as Finding[],
      needs: row.needs?.split(',') ?? [],
      mode: attendModes.find((mode) => extras?.split(',').includes(mode)) ?? null,
      hasGuardian: guardian !== null,
      guardian,
    };
  }

  async offeringOf(tx: Tx, runId: string): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>('SELECT offering_id AS id FROM course_run WHERE id = ?', [runId]);
    if (!row) throw notFound('run.unknown');
    return row.id;
  }

  /** What staff and parents have said stays said, and who enrolled the person still sees them. */
  carry(tx: Tx, from: Booking, to: Booking): void {
    tx.write(
      `UPDATE booking n JOIN booking o ON o.id = ? SET n.approved_at = o.approved_at, n.approved_by = o.approved_by WHERE n.id = ?`,
      [from.id, to.id],
    );
    this.carryOthers(tx, from, to);
    tx.write('UPDATE booking SET moved_to_id = ? WHERE id = ?', [to.id, from.id]);
  }

  /** Who enrolled the person, and whose consent they need. */
  carryOthers(tx: Tx, from: Booking, to: Booking): void {
    tx.write('UPDATE booking n JOIN booking o ON o.id = ? SET n.enrolled_by = o.enrolled_by WHERE n.id = ?', [from.id, to.id]);
    tx.write(
      `INSERT INTO guardian (booking_id, name, contact, text_version, consented_at)
       SELECT ?, name, contact, text_version, consented_at FROM guardian WHERE booking_id = ?`,
      [to.id, from.id],
    );
  }
}
