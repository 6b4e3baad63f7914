import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Transactions } from '../../database/transactions.js';
import { addDays, berlinInstant } from '../../time/berlin.js';
import { type Actor, actorId } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { NAME_OF_NOBODY } from '../people/index.js';
import type { MailLogDto, MailLogQuery } from './mail-log.dto.js';

const MOST = 500;

type Mail = MailLogDto['mails'][number];
type Row = Omit<Mail, 'at' | 'delivered'> & { readonly at: Date; readonly delivered: number };

const FROM = `FROM outbox m LEFT JOIN person p ON p.id = m.person_id LEFT JOIN booking b ON b.id = m.booking_id
  LEFT JOIN course_run r ON r.id = b.course_run_id`;
const AT = 'COALESCE(m.sent_at, m.first_tried_at, m.created_at)';

/** Which mails went to whom: what one has to know when something reached the wrong person (E34). The log tells who looked. */
@Injectable()
export class MailLogService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  async read(actor: Actor, { from, to, q = '' }: MailLogQuery): Promise<MailLogDto> {
    const where = `WHERE (m.state IN ('SENT', 'DEAD') OR m.state IN ('CALL', 'CALLED') AND m.recipient IS NOT NULL) AND ${AT} >= ? AND ${AT} < ?
      AND (? = '' OR INSTR(CONVERT(m.recipient USING utf8mb4), ?) > 0 OR INSTR(p.name, ?) > 0 OR CONVERT(r.code USING utf8mb4) = ?)`;
    const params = [berlinInstant(from, '00:00'), berlinInstant(addDays(to, 1), '00:00'), q, q, q, q];
    const [[sum], rows] = await Promise.all([
      this.database.query<Omit<MailLogDto, 'mails'>[]>(
        `SELECT COUNT(IF(m.state = 'SENT', 1, NULL)) AS delivered, COUNT(DISTINCT IF(m.state = 'SENT', m.recipient, NULL)) AS addresses
         ${FROM} ${where}`,
        params,
      ),
      this.database.query<Row[]>(
        `SELECT ${AT} AS at, m.kind, NULLIF(p.name, '${NAME_OF_NOBODY}') AS name, m.recipient, r.code AS runCode, m.state = 'SENT' AS delivered
         ${FROM} ${where} ORDER BY at DESC, m.id LIMIT ${MOST}`,
        params,
      ),
    ]);
    const mails = rows.map((row) => ({ ...row, at: row.at.toISOString(), delivered: row.delivered === 1 }));
    await this.note(actor, { from, to, mails: mails.length });
    return { delivered: sum?.delivered ?? 0, addresses: sum?.addresses ?? 0, mails };
  }

  private note(actor: Actor, facts: object): Promise<void> {
    const subject = { type: 'staff_account', id: actorId(actor) ?? '' } as const;
    return this.transactions.run((tx) => this.audit.append(tx, actor, 'mail_log.read', subject, facts));
  }
}
