import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../../api/src/database/database.js';
import { newId, newNonce } from '../../api/src/database/ids.js';
import { type SqlValue, type Tx } from '../../api/src/database/tx.js';
import { Transactions } from '../../api/src/database/transactions.js';
import type { Role } from '../../api/src/modules/access/actor.js';
import { StaffSessions } from '../../api/src/modules/access/staff-sessions.service.js';
import { searchTextOf } from '../../api/src/modules/catalogue/domain/run-texts.js';
import { sortName, soundName } from '../../api/src/modules/people/index.js';
import { addDays, berlinInstant, endOfDay } from '../../api/src/time/berlin.js';
import type { Clock } from '../../api/src/time/clock.js';
import { type RunWish, usualKind, usualRun, type WorldRun, type WorldSession } from './usual-run.js';

export interface WorldPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly linkNonce: string;
}

export interface WorldStaff {
  readonly id: string;
  readonly email: string;
  /** Header of a signed-in browser: `api.with({ cookie: staff.cookie })`. */
  readonly cookie: string;
}

let serial = 0;
/** Different in every call, so that no test meets another's rows, codes or addresses. */
const next = (): number => ++serial;

/** Builds what a test needs and nothing else. Writes rows directly where a use case would only cost time. */
export class World {
  private readonly database: Database;
  private readonly transactions: Transactions;

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly clock: Clock,
  ) {
    this.database = app.get(Database);
    this.transactions = app.get(Transactions);
  }

  /** Reads back what the product has written. */
  rows<T extends object>(sql: string, params: readonly SqlValue[] = []): Promise<T[]> {
    return this.database.query<T[]>(sql, params);
  }

  async count(table: string, where = '1 = 1', params: readonly SqlValue[] = []): Promise<number> {
    const [row] = await this.rows<{ count: number }>(`SELECT COUNT(*) AS count FROM ${table} WHERE ${where}`, params);
    return Number(row?.count);
  }

  async organisation(wish: { name?: string; type?: string } = {}): Promise<{ id: string; name: string }> {
    const id = newId();
    const name = wish.name ?? `Verein Brücke ${next()}`;
    await this.insert('organisation', {
      id,
      name,
      code: `ORG-${next()}`,
      type: wish.type ?? 'ASSOCIATION',
      status: 'ACTIVE',
      is_non_profit: true,
      is_registered_association: true,
      created_at: this.clock.now(),
    });
    return { id, name };
  }

  /** A published course of two Saturdays, eight units each, a month ahead, with free seats; say what must differ. */
  async run(wish: RunWish = {}): Promise<WorldRun> {
    const number = next();
    const run = usualRun(wish, number);
    const organiser = await this.organisation();
    await this.transactions.run(async (tx) => {
      if (!wish.sameCourseAs) await this.insert('offering', offeringRow(run.offeringId, wish, number, this.clock.now()), tx);
      await this.insert('course_run', runRow(run, wish, organiser.id, this.clock.now()), tx);
      await this.insert('seat_ledger', { course_run_id: run.id, capacity: run.capacity, taken: 0, held: 0, waiting: 0, version: 0 }, tx);
      for (const session of run.sessions) await this.insert('session', sessionRow(run.id, session), tx);
      await tx.execute('UPDATE catalogue_stamp SET version = version + 1');
    });
    return run;
  }

  async person(wish: { name?: string; email?: string; language?: string } = {}): Promise<WorldPerson> {
    const number = next();
    const person = {
      id: newId(),
      name: wish.name ?? `Amal Testfrau ${number}`,
      email: wish.email ?? `person-${number}@example.org`,
      linkNonce: newNonce(),
    };
    const now = this.clock.now();
    await this.insert('person', {
      id: person.id,
      name: person.name,
      sort_name: sortName(person.name),
      sound_name: soundName(person.name),
      language: wish.language ?? 'de',
      link_nonce: person.linkNonce,
      created_at: now,
    });
    await this.insert('contact_channel', {
      id: newId(),
      person_id: person.id,
      kind: 'EMAIL',
      value: person.email,
      is_preferred: true,
      created_at: now,
    });
    return person;
  }

  /** A staff account with an open session. */
  async staff(roles: readonly Role[] = ['STAFF']): Promise<WorldStaff> {
    const id = newId();
    const email = `staff-${next()}@example.org`;
    await this.insert('staff_account', {
      id,
      email,
      name: 'Sabine Wagner-Öztürk',
      roles: JSON.stringify(roles),
      divisions: JSON.stringify(['WIR_LOTSEN', 'MIGRANT_ORGS']),
      language: 'de',
      is_active: true,
      created_at: this.clock.now(),
    });
    const setCookie = await this.transactions.run((tx) => this.app.get(StaffSessions, { strict: false }).open(tx, id, undefined));
    return { id, email, cookie: setCookie.split(';')[0] ?? '' };
  }

  /** A course is over and ended like this for everybody: as completing it leaves bookings and log. */
  async courseEnds(runId: string, state: string): Promise<void> {
    await this.rows(
      `INSERT INTO audit_entry (at, actor_kind, verb, subject_type, subject_id, data)
       SELECT NOW(3), 'system', 'booking.ended', 'booking', id, JSON_OBJECT('state', ?) FROM booking WHERE course_run_id = ? AND state <> ?`,
      [state, runId, state],
    );
    await this.rows('UPDATE booking SET state = ? WHERE course_run_id = ?', [state, runId]);
  }

  private async insert(table: string, row: Record<string, SqlValue>, tx?: Tx): Promise<void> {
    const names = Object.keys(row).join(', ');
    const sql = `INSERT INTO ${table} (${names}) VALUES (?)`;
    await (tx ?? this.database).query(sql, [Object.values(row)]);
  }
}

function offeringRow(id: string, wish: RunWish, number: number, now: Date): Record<string, SqlValue> {
  return {
    id,
    code: `OFF-${number}`,
    kind: wish.kind ?? usualKind,
    division: 'WIR_LOTSEN',
    title: 'Gespräche gut führen',
    audience: 'VOLUNTEER',
    content_language: 'de',
    modules: JSON.stringify([
      { title: 'Zuhören', units: 8 },
      { title: 'Nachfragen', units: 8 },
    ]),
    created_at: now,
  };
}

function runRow(run: WorldRun, wish: RunWish, organiserId: string, now: Date): Record<string, SqlValue> {
  return {
    id: run.id,
    offering_id: run.offeringId,
    code: run.code,
    slug: run.slug,
    title: run.title,
    promise: 'Sie lernen, wie ein schweres Gespräch gelingt.',
    description: 'Zwei Tage mit Übungen.',
    state: wish.state ?? 'PUBLISHED',
    format: 'PRESENCE',
    town: 'Kassel',
    prerequisites: JSON.stringify(wish.prerequisites ?? []),
    flags: JSON.stringify(wish.flags ?? []),
    min_age: wish.minAge ?? null,
    max_per_organisation: wish.maxPerOrganisation ?? null,
    teaching_units: run.sessions.reduce((sum, session) => sum + session.teachingUnits, 0),
    min_participants: wish.minParticipants ?? 3,
    waitlist_size: wish.waitlistSize ?? 10,
    first_date: run.firstDate,
    last_date: run.lastDate,
    registration_opens_at: wish.registrationOpensAt ?? null,
    late_entry_until: wish.lateEntryUntil ?? null,
    registration_deadline: endOfDay(addDays(run.firstDate, -3)),
    cancellation_deadline: endOfDay(addDays(run.firstDate, -7)),
    decision_date: addDays(run.firstDate, -10),
    organiser_id: organiserId,
    search_text: searchTextOf(wish.kind ?? usualKind, [run.title, 'Kassel']),
    published_at: wish.state === 'DRAFT' || wish.state === 'IN_REVIEW' ? null : now,
    revision: 1,
    created_at: now,
  };
}

function sessionRow(runId: string, session: WorldSession): Record<string, SqlValue> {
  return {
    id: session.id,
    course_run_id: runId,
    n: session.n,
    date: session.date,
    start_time: session.start,
    end_time: session.end,
    break_minutes: 60,
    teaching_units: session.teachingUnits,
    starts_at: berlinInstant(session.date, session.start),
    ends_at: berlinInstant(session.date, session.end),
    state: 'PLANNED',
  };
}
