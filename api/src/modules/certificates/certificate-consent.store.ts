import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Tx } from '../../database/tx.js';
import type { LocalDate } from '../../time/berlin.js';
import { OWN } from '../enrolment/index.js';

/** Which wording of the question the person has seen. */
export const SHARING_TEXT_VERSION = '2026-11';

/** A certificate of somebody whom an organisation has enrolled. */
export interface MembersCertificate {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** What the paper says: null until the holder agrees. */
  readonly type: 'CERTIFICATE' | 'ATTENDANCE' | null;
  readonly issuedOn: LocalDate | null;
  readonly isShared: boolean;
}

/** Certificates as the organisation may see them, and what their holders allow. */
@Injectable()
export class CertificateConsentStore {
  constructor(private readonly database: Database) {}

  async isEnrolled(tx: Tx, bookingId: string): Promise<boolean> {
    const [row] = await tx.query<{ isEnrolled: number }[]>(
      'SELECT enrolled_by IS NOT NULL AS isEnrolled FROM booking WHERE id = ? FOR UPDATE',
      [bookingId],
    );
    return row?.isEnrolled === 1;
  }

  /** Null for a booking that no organisation has made. */
  async noted(bookingId: string): Promise<{ organisation: string; isShared: boolean } | null> {
    const [row] = await this.database.query<{ organisation: string; isShared: number }[]>(
      `SELECT o.name AS organisation, k.booking_id IS NOT NULL AND k.withdrawn_at IS NULL AS isShared
       FROM booking b JOIN organisation o ON o.id = b.organisation_id LEFT JOIN certificate_consent k ON k.booking_id = b.id
       WHERE b.id = ? AND b.enrolled_by IS NOT NULL`,
      [bookingId],
    );
    return row ? { ...row, isShared: row.isShared === 1 } : null;
  }

  give(tx: Tx, bookingId: string, at: Date): void {
    tx.write(
      `INSERT INTO certificate_consent (booking_id, text_version, given_at) VALUES (?, ?, ?)
       ON DUPLICATE KEY UPDATE text_version = VALUES(text_version),
         given_at = IF(withdrawn_at IS NULL, given_at, VALUES(given_at)), withdrawn_at = NULL`,
      [bookingId, SHARING_TEXT_VERSION, at],
    );
  }

  withdraw(tx: Tx, bookingId: string, at: Date): void {
    tx.write('UPDATE certificate_consent SET withdrawn_at = ? WHERE booking_id = ? AND withdrawn_at IS NULL', [at, bookingId]);
  }

  /** Of people whom the organisation has enrolled and who are its members today; the last ones first. */
  async ofMembers(organisationId: string, today: LocalDate, id: string | null = null): Promise<MembersCertificate[]> {
    const rows = await this.database.query<(Omit<MembersCertificate, 'isShared'> & { isShared: number })[]>(
      `SELECT c.id, p.name, r.title, c.type, c.issued_on AS issuedOn,
              k.booking_id IS NOT NULL AND k.withdrawn_at IS NULL AS isShared
       FROM booking b JOIN certificate c ON c.booking_id = b.id JOIN person p ON p.id = b.person_id
       JOIN course_run r ON r.id = b.course_run_id LEFT JOIN certificate_consent k ON k.booking_id = b.id
       WHERE ${OWN} AND c.state <> 'REVOKED' ${id ? 'AND c.id = ?' : ''} ORDER BY c.issued_on DESC, r.title, p.sort_name, c.id LIMIT 500`,
      [organisationId, today, today, ...(id ? [id] : [])],
    );
    return rows.map(({ isShared, ...row }) =>
      isShared === 1 ? { ...row, isShared: true } : { ...row, isShared: false, type: null, issuedOn: null },
    );
  }
}
