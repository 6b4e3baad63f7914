import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Tx } from '../../database/tx.js';
import { Settings } from '../../settings/settings.js';
import { addDays, addMonths, berlinDate, type LocalDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';

export interface Silent {
  readonly id: string;
  readonly language: string;
}

/** Somebody who is to be forgotten and could not be told: staff call or write a letter. */
export interface Untold {
  readonly id: string;
  readonly name: string;
  readonly birthYear: number | null;
  readonly contacts: string | null;
  readonly forgetOn: LocalDate;
}

export interface SilentDays {
  readonly today: LocalDate;
  /** Whoever did something on this day or later was heard of. */
  readonly since: LocalDate;
  /** Of courses that ended on this day or later somebody may still ask for the list of participants. */
  readonly proofSince: LocalDate;
  /** On which people are forgotten who are told today. */
  readonly forgetOn: LocalDate;
}

const AT_ONCE = 200;

/** What somebody has done or is, on which a person counts as heard of. A list that was handed in for a proof of use needs its names. */
const HEARD_OF = `(COALESCE(p.kept_at, p.created_at) >= d.since
  OR EXISTS (SELECT 1 FROM booking b JOIN course_run r ON r.id = b.course_run_id
    WHERE b.person_id = p.id AND GREATEST(r.last_date, DATE(b.created_at)) >= d.since)
  OR EXISTS (SELECT 1 FROM booking b JOIN course_run r ON r.id = b.course_run_id
    WHERE b.person_id = p.id AND r.last_date >= d.proof AND (b.state IN ('COMPLETED', 'INCOMPLETE')
      OR EXISTS (SELECT 1 FROM attendance a WHERE a.booking_id = b.id AND a.state IN ('PRESENT', 'PARTIAL'))))
  OR EXISTS (SELECT 1 FROM certificate c WHERE c.person_id = p.id AND c.issued_on >= d.since)
  OR EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND (m.valid_to IS NULL OR m.valid_to >= d.today))
  OR EXISTS (SELECT 1 FROM volunteer_profile v WHERE v.person_id = p.id AND v.qualified_on IS NOT NULL
    AND (v.active_to IS NULL OR v.active_to >= d.today))
  OR EXISTS (SELECT 1 FROM consent n WHERE n.person_id = p.id AND n.withdrawn_at IS NULL))`;

const PEOPLE = 'person p JOIN (SELECT CAST(? AS DATE) AS today, CAST(? AS DATE) AS since, CAST(? AS DATE) AS proof) d';
const SILENT = `p.erased_at IS NULL AND p.merged_into_id IS NULL AND NOT ${HEARD_OF}`;
const notice = (...states: string[]): string => `EXISTS (SELECT 1 FROM outbox o WHERE o.person_id = p.id
  AND o.dedup_key = CONCAT('person.forgetting:', p.id, ':', p.forget_on) AND o.state IN ('${states.join("', '")}'))`;

/** Nobody has told them yet. */
const NEW = `p.forget_on IS NULL AND ${SILENT}`;
/** They were told, and their day has come. */
const DUE = `p.forget_on <= d.today AND ${notice('SENT')} AND ${SILENT}`;
/** The mail had no address to go to, or did not arrive. */
const UNTOLD = `p.forget_on IS NOT NULL AND NOT ${notice('SENT', 'QUEUED', 'LEASED')} AND ${SILENT}`;

/** SQL of people who have not been heard of for long. */
@Injectable()
export class SilentPeopleStore {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async days(): Promise<SilentDays> {
    const today = berlinDate(this.clock.now());
    const value = await this.settings.on(today);
    const proof = value('proof_of_use.months') + 12 * value('retention.proof_of_use_years');
    return {
      today,
      since: addMonths(today, -value('retention.inactive_months')),
      proofSince: addMonths(today, -proof),
      forgetOn: addDays(today, value('retention.notice_days')),
    };
  }

  toTell(days: SilentDays): Promise<Silent[]> {
    return this.some(NEW, days);
  }

  due(days: SilentDays): Promise<Silent[]> {
    return this.some(DUE, days);
  }

  /** Whether it still holds for one of them, in the transaction that would forget them. */
  async isDue(tx: Tx, personId: string, days: SilentDays): Promise<boolean> {
    const rows = await tx.query(`SELECT p.id FROM ${PEOPLE} WHERE p.id = ? AND ${DUE}`, [...paramsOf(days), personId]);
    return rows.length > 0;
  }

  untold(days: SilentDays): Promise<Untold[]> {
    return this.database.query<Untold[]>(
      `SELECT p.id, p.name, p.birth_year AS birthYear, p.forget_on AS forgetOn,
         (SELECT GROUP_CONCAT(COALESCE(c.value, o.name) ORDER BY c.is_preferred DESC, c.id SEPARATOR '\\n') FROM contact_channel c
          LEFT JOIN organisation o ON o.id = c.organisation_id WHERE c.person_id = p.id) AS contacts
       FROM ${PEOPLE} WHERE ${UNTOLD} ORDER BY p.forget_on, p.sort_name, p.id LIMIT ${AT_ONCE}`,
      paramsOf(days),
    );
  }

  /** How many each of it concerns now. */
  async counts(days: SilentDays): Promise<{ toTell: number; due: number; untold: number }> {
    const [toTell, due, untold] = await Promise.all([this.count(NEW, days), this.count(DUE, days), this.count(UNTOLD, days)]);
    return { toTell, due, untold };
  }

  /** The day on which they are forgotten, unless they have one already. @returns whether it was set */
  async mark(tx: Tx, personId: string, day: LocalDate): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      'UPDATE person SET forget_on = ? WHERE id = ? AND forget_on IS NULL AND erased_at IS NULL AND merged_into_id IS NULL',
      [day, personId],
    );
    return affectedRows > 0;
  }

  async keepThoseHeardOf(tx: Tx, days: SilentDays): Promise<void> {
    await tx.execute(
      `UPDATE ${PEOPLE} SET p.forget_on = NULL WHERE p.forget_on IS NOT NULL AND p.erased_at IS NULL AND ${HEARD_OF}`,
      paramsOf(days),
    );
  }

  private some(which: string, days: SilentDays): Promise<Silent[]> {
    return this.database.query<Silent[]>(
      `SELECT p.id, p.language FROM ${PEOPLE} WHERE ${which} ORDER BY p.id LIMIT ${AT_ONCE}`,
      paramsOf(days),
    );
  }

  private async count(which: string, days: SilentDays): Promise<number> {
    const [row] = await this.database.query<{ count: number }[]>(`SELECT COUNT(*) AS count FROM ${PEOPLE} WHERE ${which}`, paramsOf(days));
    return row?.count ?? 0;
  }
}

const paramsOf = ({ today, since, proofSince }: SilentDays): LocalDate[] => [today, since, proofSince];
