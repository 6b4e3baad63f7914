import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { newId } from '../../database/ids.js';
import { Transactions } from '../../database/transactions.js';
import { Settings } from '../../settings/settings.js';
import { addDays, addMonths, berlinDate, type LocalDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { SYSTEM } from '../access/index.js';
import { Outbox } from '../mail/index.js';
import { ErasePersonService } from './erase-person.service.js';

const AT_ONCE = 200;

/** What somebody has done or is, on which a person counts as heard of; `?` three times is the day since which. */
const HEARD_OF = `(COALESCE(p.kept_at, p.created_at) >= ?
  OR EXISTS (SELECT 1 FROM booking b JOIN course_run r ON r.id = b.course_run_id
    WHERE b.person_id = p.id AND GREATEST(r.last_date, DATE(b.created_at)) >= ?)
  OR EXISTS (SELECT 1 FROM certificate c WHERE c.person_id = p.id AND c.issued_on >= ?)
  OR EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.valid_to IS NULL)
  OR EXISTS (SELECT 1 FROM volunteer_profile v WHERE v.person_id = p.id AND v.qualified_on IS NOT NULL AND v.active_to IS NULL)
  OR EXISTS (SELECT 1 FROM consent n WHERE n.person_id = p.id AND n.withdrawn_at IS NULL))`;

interface Silent {
  readonly id: string;
  readonly language: string;
}

/**
 * Forgets people who have not been heard of for two years. They hear of it a month before, and one click keeps them;
 * members, active volunteers and who wishes for news are heard of all the time.
 */
@Injectable()
export class ForgetInactiveService {
  private readonly log = new Logger('forgetting');

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly erasePerson: ErasePersonService,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @returns how many people were forgotten */
  async run(): Promise<number> {
    const today = berlinDate(this.clock.now());
    const value = await this.settings.of(['retention.inactive_months', 'retention.notice_days'], today);
    const since = addMonths(today, -value('retention.inactive_months'));
    await this.keepThoseHeardOf(since);
    for (const person of await this.silent(since, 'p.forget_on IS NULL')) {
      await this.announce(person, addDays(today, value('retention.notice_days')));
    }
    let forgotten = 0;
    for (const { id } of await this.silent(since, 'p.forget_on <= ?', today)) {
      try {
        await this.erasePerson.run(SYSTEM, id, null);
        forgotten += 1;
      } catch (error) {
        this.log.error(`person ${id} is forgotten another time`, error instanceof Error ? error.stack : String(error));
      }
    }
    return forgotten;
  }

  private silent(since: LocalDate, which: string, ...limit: LocalDate[]): Promise<Silent[]> {
    return this.database.query<Silent[]>(
      `SELECT p.id, p.language FROM person p
       WHERE p.erased_at IS NULL AND p.merged_into_id IS NULL AND ${which} AND NOT ${HEARD_OF} ORDER BY p.id LIMIT ${AT_ONCE}`,
      [...limit, since, since, since],
    );
  }

  private announce({ id: personId, language }: Silent, day: LocalDate): Promise<void> {
    return this.transactions.run(async (tx) => {
      const { affectedRows } = await tx.execute(
        'UPDATE person SET forget_on = ? WHERE id = ? AND forget_on IS NULL AND erased_at IS NULL',
        [day, personId],
      );
      if (affectedRows === 0) return;
      await this.outbox.add(tx, {
        ...{ kind: 'person.forgetting', personId, language, params: {} },
        dedupKey: `person.forgetting:${newId()}`,
        orderKey: `person:${personId}`,
      });
    });
  }

  private keepThoseHeardOf(since: LocalDate): Promise<unknown> {
    return this.transactions.run((tx) =>
      tx.execute(`UPDATE person p SET p.forget_on = NULL WHERE p.forget_on IS NOT NULL AND p.erased_at IS NULL AND ${HEARD_OF}`, [
        since,
        since,
        since,
      ]),
    );
  }
}
