import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Transactions } from '../../database/transactions.js';
import { addDays, berlinDate, berlinInstant, type LocalDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { SYSTEM } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { eachAlone } from '../booking/index.js';
import { ReplaceSlips } from './replace-slips.js';

const AT_ONCE = 200;

interface HeldSlips {
  readonly organisationId: string;
  readonly personId: string;
  /** The last day on which somebody could act for the organisation. */
  readonly endedOn: LocalDate;
}

/**
 * Nobody acts for an organisation any more, by the end of the last role or by its day: whoever did has had the slips in
 * their hands, and sees nothing of these people now (E16). The slips are made anew, as when a membership ends.
 *
 * It waits for the night after the first day without anybody: contracts follow one another, and with a successor by then
 * the paper in people's hands goes on working. What is printed after that day is not the organisation's any more, so that
 * each slip is replaced once.
 */
@Injectable()
export class CloseDesksService {
  private readonly log = new Logger('desks');

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly replace: ReplaceSlips,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @returns of how many people slips were replaced */
  async run(): Promise<number> {
    const today = berlinDate(await this.clock.shared(this.database));
    const due = await this.due(today);
    return eachAlone(
      due,
      this.log,
      ({ personId }) => `the slips of ${personId}`,
      (held) => this.close(held),
    );
  }

  private close({ organisationId, personId, endedOn }: HeldSlips): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const slips = await this.replace.run(tx, { personId, organisationId }, `${organisationId}:${endedOn}`);
      if (slips === 0) return false;
      await this.audit.append(tx, SYSTEM, 'slips.replaced', { type: 'person', id: personId }, { organisationId, slips });
      return true;
    });
  }

  private async due(today: LocalDate): Promise<HeldSlips[]> {
    const ended = await this.database.query<{ organisationId: string; endedOn: LocalDate }[]>(
      `SELECT organisation_id AS organisationId, MAX(ends_on) AS endedOn FROM organisation_role
       GROUP BY organisation_id HAVING SUM(ends_on IS NULL) = 0 AND MAX(ends_on) < ?`,
      [addDays(today, -1)],
    );
    const held: HeldSlips[] = [];
    for (const { organisationId, endedOn } of ended) {
      const people = await this.database.query<{ personId: string }[]>(
        `SELECT DISTINCT b.person_id AS personId FROM booking b JOIN booking_slip s ON s.booking_id = b.id
         WHERE b.organisation_id = ? AND b.enrolled_by IS NOT NULL AND s.created_at < ?
           AND b.state IN ('REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED') LIMIT ${AT_ONCE}`,
        [organisationId, berlinInstant(addDays(endedOn, 2), '00:00')],
      );
      held.push(...people.map(({ personId }) => ({ organisationId, personId, endedOn })));
    }
    return held;
  }
}
