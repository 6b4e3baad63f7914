import type { PersonalTable } from './register.js';

/** What is written down at the door of a date. */
export const doorData: Readonly<Record<string, PersonalTable>> = {
  check_in: {
    purpose: 'what happened at the door of a date: who was seen when, by which device',
    retention: 'setting retention.after_run_months',
    ofPerson: 'booking_id IN (:bookings)',
    columns: { happened_at: 'delete', undone_at: 'delete', way: 'delete', shown: 'delete', state_before: 'delete' },
    also: ['(SELECT s.date FROM session s WHERE s.id = check_in.session_id) AS date'],
  },
  walk_in: {
    purpose: 'who was let in at a door without a booking and could not be booked; staff settle it',
    retention: 'name and contact until staff have settled it; all of it at the latest: setting retention.after_run_months',
    ofPerson: `EXISTS (SELECT 1 FROM person p JOIN contact_channel c ON c.person_id = p.id
      WHERE p.id IN (:people) AND c.value = walk_in.contact AND p.name = walk_in.name)`,
    columns: { name: 'delete', contact: 'delete', happened_at: 'delete' },
    key: 'id',
  },
};
