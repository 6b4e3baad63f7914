import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Tx } from '../../database/tx.js';
import type { CertificateSnapshot } from '../../documents/certificate-snapshot.js';
import { type CertificateState, revocableStates } from './domain/certificate-moves.js';

export interface Certificate {
  readonly id: string;
  readonly bookingId: string;
  readonly personId: string;
  readonly state: CertificateState;
  readonly number: string;
  readonly revokedAt: Date | null;
  readonly snapshot: CertificateSnapshot;
}

export interface NewCertificate {
  readonly id: string;
  /** Without dashes; the snapshot holds it as printed. */
  readonly code: string;
  readonly bookingId: string;
  readonly personId: string;
  readonly runId: string;
  readonly issuedBy: string | null;
  readonly replacesId: string | null;
  readonly snapshot: CertificateSnapshot;
}

const CERTIFICATE =
  'SELECT id, booking_id AS bookingId, person_id AS personId, state, number, revoked_at AS revokedAt, snapshot FROM certificate';

type CertificateRow = Omit<Certificate, 'snapshot'> & { snapshot: string };

@Injectable()
export class CertificateStore {
  constructor(private readonly database: Database) {}

  /** The running number is taken in the transaction that uses it: who fails leaves no gap. */
  async nextNumber(tx: Tx, year: number, prefix: string): Promise<number> {
    await tx.execute('INSERT INTO certificate_sequence (year, prefix, next) VALUES (?, ?, 2) ON DUPLICATE KEY UPDATE next = next + 1', [
      year,
      prefix,
    ]);
    const [row] = await tx.query<{ next: number }[]>('SELECT next FROM certificate_sequence WHERE year = ? AND prefix = ?', [year, prefix]);
    return (row?.next ?? 2) - 1;
  }

  /**
   * The snapshot is hashed as it is stored, so that a changed one can be told. Nobody gets a document who was erased since
   * they were looked at: the row would lack its person and is not written (F46).
   */
  async insert(tx: Tx, certificate: NewCertificate): Promise<void> {
    const { snapshot } = certificate;
    const text = JSON.stringify(snapshot);
    await tx.execute(
      `INSERT INTO certificate (person_id, id, number, code, booking_id, course_run_id, type, state, snapshot, snapshot_hash,
         issued_on, issued_by, replaces_id)
       VALUES ((SELECT p.id FROM person p WHERE p.id = ? AND p.erased_at IS NULL LOCK IN SHARE MODE), ?)`,
      [
        certificate.personId,
        [
          certificate.id,
          snapshot.number,
          certificate.code,
          certificate.bookingId,
          certificate.runId,
          snapshot.type,
          'ISSUED',
          text,
          createHash('sha256').update(text).digest('hex'),
          snapshot.issuedOn,
          certificate.issuedBy,
          certificate.replacesId,
        ],
      ],
    );
  }

  async find(id: string): Promise<Certificate | null> {
    const [row] = await this.database.query<CertificateRow[]>(`${CERTIFICATE} WHERE id = ?`, [id]);
    return row ? certificateOf(row) : null;
  }

  async findByCode(code: string): Promise<Certificate | null> {
    const [row] = await this.database.query<CertificateRow[]>(`${CERTIFICATE} WHERE code = ?`, [code]);
    return row ? certificateOf(row) : null;
  }

  /** The certificates a batch has led to, in its order; revoked ones are left out. */
  async findOfBatch(batchId: string): Promise<Certificate[]> {
    const rows = await this.database.query<CertificateRow[]>(
      `SELECT c.id, c.booking_id AS bookingId, c.person_id AS personId, c.state, c.number, c.revoked_at AS revokedAt, c.snapshot
       FROM certificate_batch_item i JOIN certificate c ON c.id = i.certificate_id
       WHERE i.batch_id = ? AND c.state <> 'REVOKED' ORDER BY i.position`,
      [batchId],
    );
    return rows.map(certificateOf);
  }

  async findRunCode(batchId: string): Promise<string> {
    const [row] = await this.database.query<{ code: string }[]>(
      'SELECT r.code FROM certificate_batch b JOIN course_run r ON r.id = b.course_run_id WHERE b.id = ?',
      [batchId],
    );
    return row?.code ?? batchId;
  }

  /** @returns false when the certificate is unknown or revoked already */
  async revoke(tx: Tx, id: string, reason: string, now: Date): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      `UPDATE certificate SET state = 'REVOKED', revoked_at = ?, revoke_reason = ? WHERE id = ? AND state IN (?)`,
      [now, reason, id, revocableStates],
    );
    return affectedRows === 1;
  }
}

function certificateOf(row: CertificateRow): Certificate {
  return { ...row, snapshot: JSON.parse(row.snapshot) as CertificateSnapshot };
}
