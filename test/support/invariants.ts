import type { World } from './world.js';

/** What holds after every act, whatever happened at the same time (standards 4.2); each query finds the rows that break it. */
const laws: Readonly<Record<string, string>> = {
  'I1 more people sit than there are places': 'SELECT course_run_id FROM seat_ledger WHERE taken + held > capacity',
  'I2 the ledger does not say how many sit': `
    SELECT l.course_run_id, l.taken, COUNT(b.id) AS seated FROM seat_ledger l
    LEFT JOIN booking b ON b.course_run_id = l.course_run_id
      AND b.state IN ('REQUESTED', 'CONFIRMED', 'OFFERED', 'COMPLETED', 'INCOMPLETE', 'NO_SHOW')
    GROUP BY l.course_run_id, l.taken HAVING l.taken <> COUNT(b.id)`,
  'I2 the ledger does not say how many wait': `
    SELECT l.course_run_id, l.waiting, COUNT(b.id) AS queued FROM seat_ledger l
    LEFT JOIN booking b ON b.course_run_id = l.course_run_id AND b.state = 'WAITLISTED'
    GROUP BY l.course_run_id, l.waiting HAVING l.waiting <> COUNT(b.id)`,
  'I3 somebody is in a run twice': `
    SELECT course_run_id, person_id FROM booking WHERE active = 1 GROUP BY course_run_id, person_id HAVING COUNT(*) > 1`,
  'I5 two bookings of a run claim the same turn': `
    SELECT course_run_id, ledger_version FROM booking GROUP BY course_run_id, ledger_version HAVING COUNT(*) > 1`,
  'I6 a booking was not noted exactly once': `
    SELECT b.id FROM booking b LEFT JOIN audit_entry a ON a.subject_type = 'booking' AND a.subject_id = b.id AND a.verb = 'booking.created'
    GROUP BY b.id HAVING COUNT(a.seq) <> 1`,
  'I6 a person was told nothing': 'SELECT b.id FROM booking b LEFT JOIN outbox o ON o.booking_id = b.id WHERE o.id IS NULL',
  'I6 a mail tells of a booking that is not there': `
    SELECT o.id FROM outbox o WHERE o.kind LIKE 'booking.%' AND NOT EXISTS (SELECT 1 FROM booking b WHERE b.id = o.booking_id)`,
};

/** The laws that do not hold now, with the rows that break them. */
export async function brokenLaws(world: World): Promise<Record<string, object[]>> {
  const broken: Record<string, object[]> = {};
  for (const [law, query] of Object.entries(laws)) {
    const rows = await world.rows(query);
    if (rows.length > 0) broken[law] = rows;
  }
  return broken;
}
