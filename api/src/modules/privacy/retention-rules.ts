import type { SettingsOnDay } from '../../settings/settings.js';
import { addMonths, berlinDate, type LocalDate } from '../../time/berlin.js';
import { personalData } from './personal-data.js';
import { changesOf } from './register.js';

export interface RetentionRule {
  /** What runs out, as a key for words. */
  readonly name: string;
  readonly table: string;
  /** By what a row is named. */
  readonly key: string;
  /** Which rows have run out. */
  readonly where: string;
  /** The day or the moment before which it has. */
  readonly params: readonly (LocalDate | Date)[];
  /** What the rows hold from then on; they go when left out. */
  readonly set?: string;
}

const DAY = 24 * 3_600_000;
const OF_OLD_RUNS = 'booking_id IN (SELECT b.id FROM booking b JOIN course_run r ON r.id = b.course_run_id WHERE r.last_date < ?)';
const NEVER_CAME = `state NOT IN ('CONFIRMED', 'COMPLETED', 'INCOMPLETE')`;
const HAS_DETAILS = 'COALESCE(organisation_name, call_time, end_reason, findings) IS NOT NULL';

const rule = (table: string, where: string, limit: LocalDate | Date, more: Partial<RetentionRule> = {}): RetentionRule => {
  return { name: table, table, key: 'id', where, params: [limit], ...more };
};

/** Everything that has a last day, in one list: what has run out at this moment goes (GDPR-03). */
export function retentionRules(now: Date, value: SettingsOnDay): RetentionRule[] {
  const today = berlinDate(now);
  const before = (months: number): LocalDate => addMonths(today, -months);
  const proof = value('proof_of_use.months') + 12 * value('retention.proof_of_use_years');
  const afterRun = before(value('retention.after_run_months'));
  const certificates = before(12 * value('retention.certificate_years'));
  return [
    rule('support_need', 'delete_after < ?', today),
    rule('guardian', OF_OLD_RUNS, afterRun, { key: 'booking_id' }),
    rule('session_answer', OF_OLD_RUNS, afterRun, { key: 'booking_id, session_id' }),
    rule('calendar_object', OF_OLD_RUNS, afterRun),
    rule(
      'booking',
      `${NEVER_CAME} AND ${HAS_DETAILS} AND course_run_id IN (SELECT r.id FROM course_run r WHERE r.last_date < ?)`,
      afterRun,
      {
        set: 'organisation_name = NULL, call_time = NULL, end_reason = NULL, findings = NULL',
      },
    ),
    rule('membership', 'valid_to < ?', before(proof)),
    rule('certificate', `issued_on < ? AND JSON_VALUE(snapshot, '$.holder.latin') <> ''`, certificates, { set: blanks('certificate') }),
    rule('organisation_application', `state = 'DECLINED' AND decided_at < ?`, midnight(before(value('retention.application_months')))),
    rule('role_wish', `state IN ('DONE', 'DECLINED') AND decided_at < ?`, midnight(before(value('retention.application_months')))),
    rule('outbox', `state NOT IN ('QUEUED', 'LEASED') AND created_at < ?`, midnight(before(value('retention.mail_log_months')))),
    rule('audit_entry', 'at < ?', midnight(before(value('retention.audit_months'))), { key: 'seq' }),
    ...[...ofDoors(afterRun), ...ofDailyWork(now), ...keptForProof(today)],
  ];
}

/** What served for days and for nobody's proof. */
function ofDailyWork(now: Date): RetentionRule[] {
  const ago = (days: number): Date => new Date(now.getTime() - days * DAY);
  return [
    rule('address_change', 'created_at < ?', ago(30)),
    rule('member_import', 'expires_at < ?', now),
    rule('person_merge_row', 'merge_id IN (SELECT m.id FROM person_merge m WHERE m.undo_until < ?)', now, { key: 'merge_id, n' }),
    rule('idempotency_key', 'created_at < ?', ago(1), { key: 'scope, idempotency_key' }),
    rule('sign_in_code', 'expires_at < ?', ago(1)),
    rule('staff_job_item', 'job_id IN (SELECT j.id FROM staff_job j WHERE j.finished_at < ?)', ago(90), { key: 'job_id, position' }),
    rule('staff_job', 'finished_at < ? AND NOT EXISTS (SELECT 1 FROM staff_job_item i WHERE i.job_id = staff_job.id)', ago(90)),
    rule('integrity_run', 'started_at < ?', ago(30)),
    rule('integrity_finding', 'gone_since < ?', ago(30)),
    rule('job_run', `started_at < ? AND name NOT LIKE 'demo.%'`, ago(30), { key: 'name, slot' }),
  ];
}

/** What was seen at a door goes before the door does. */
function ofDoors(afterRun: LocalDate): RetentionRule[] {
  return [
    rule('check_in', OF_OLD_RUNS, afterRun),
    rule(
      'walk_in',
      'session_id IN (SELECT s.id FROM session s JOIN course_run r ON r.id = s.course_run_id WHERE r.last_date < ?)',
      afterRun,
    ),
    rule(
      'door_link',
      `session_id IN (SELECT s.id FROM session s JOIN course_run r ON r.id = s.course_run_id WHERE r.last_date < ?)
       AND NOT EXISTS (SELECT 1 FROM check_in c WHERE c.door_id = door_link.id)
       AND NOT EXISTS (SELECT 1 FROM walk_in w WHERE w.door_id = door_link.id)`,
      afterRun,
    ),
  ];
}

/** What was kept of erased people for a proof of use that nobody asks for any more (E33). */
function keptForProof(today: LocalDate): RetentionRule[] {
  const where = 'person_id IN (SELECT p.id FROM person p WHERE p.retain_until < ?)';
  return Object.entries(personalData)
    .filter(([, { afterwards }]) => afterwards === 'delete')
    .map(([table]) => ({ name: 'erased', table, key: 'id', where, params: [today] }));
}

const midnight = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

/** What an erasure would blank. */
function blanks(table: string): string {
  const changes = Object.entries(personalData).flatMap(([name, known]) => (name === table ? changesOf(known) : []));
  return changes.map(([column, sql]) => `${column} = ${sql}`).join(', ');
}
