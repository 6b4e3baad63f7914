import { NAME_OF_NOBODY } from '../people/index.js';
import { doorData } from './door-data.js';
import { namedIn, reachedIn } from './named-in.js';
import type { PersonalTable } from './register.js';
import { technicalData } from './technical-data.js';
import { teachingData } from './teaching-data.js';

/** What a kept filter looks for. */
const SOUGHT = `COALESCE(JSON_VALUE(saved_view.query, '$.q'), '')`;
const empty = { becomes: "''" } as const;

/**
 * The register of personal data: whatever leads to a person stands here, so that export and erasure miss nothing.
 * A guard test compares it with the tables of the schema and their foreign keys.
 */
export const personalData: Readonly<Record<string, PersonalTable>> = {
  person: {
    purpose: 'the participant of a course',
    retention: 'setting retention.inactive_months, with notice; what a proof of use asks for: retention.proof_of_use_years',
    ofPerson: 'id IN (:people)',
    columns: {
      name: { becomes: `'${NAME_OF_NOBODY}'` },
      latin_name: 'blank',
      call_name: 'blank',
      sort_name: empty,
      sound_name: 'blank',
      birth_year: 'blank',
      language: 'keep',
      link_nonce: empty,
      merged_into_id: 'keep',
      forget_on: 'blank',
      kept_at: 'blank',
      reminders_off_at: 'blank',
    },
    also: ['created_at'],
  },
  duplicate_pair: {
    purpose: 'records that may be of one person, and that staff said they are not',
    retention: 'with either person',
    ofPerson: 'first_id IN (:people) OR second_id IN (:people)',
    columns: { first_id: 'delete', second_id: 'delete', score: 'delete', grounds: 'delete' },
    withheld: 'is about another person too',
  },
  person_merge: {
    purpose: 'which records were made one, and by whom',
    retention: 'with the person',
    ofPerson: 'surviving_id IN (:people) OR merged_id IN (:people)',
    columns: { surviving_id: 'keep', merged_id: 'keep', undo_until: { becomes: 'LEAST(undo_until, :now)' } },
    also: ['merged_at'],
  },
  person_merge_row: {
    purpose: 'taking back that two records became one',
    retention: 'setting person.merge_undo_days',
    ofPerson: 'merge_id IN (SELECT id FROM person_merge WHERE surviving_id IN (:people) OR merged_id IN (:people))',
    columns: { was: 'delete', became: 'delete' },
  },
  contact_channel: {
    purpose: 'reaching the participant',
    retention: 'with the person',
    ofPerson: 'person_id IN (:people)',
    columns: { kind: 'delete', value: 'delete', organisation_id: 'delete', is_preferred: 'delete' },
  },
  address_change: {
    purpose: 'a new mail address that waits to be confirmed, and the old one that is told',
    retention: '30 days',
    ofPerson: 'person_id IN (:people)',
    columns: { address: 'delete', former: 'delete', nonce: 'delete' },
  },
  membership: {
    purpose: 'whom an organisation may enrol and count',
    retention: 'setting retention.proof_of_use_years after it ended',
    ofPerson: 'person_id IN (:people)',
    columns: {
      organisation_id: 'keep',
      role: 'keep',
      valid_from: 'keep',
      valid_to: { becomes: 'LEAST(COALESCE(valid_to, :yesterday), :yesterday)' },
      notice_version: 'keep',
      noticed_at: 'keep',
    },
    afterwards: 'delete',
    also: ['(SELECT o.name FROM organisation o WHERE o.id = membership.organisation_id) AS organisation'],
  },
  volunteer_profile: {
    purpose: 'pool of volunteers, prerequisites of seminars',
    retention: 'with the person',
    ofPerson: 'person_id IN (:people)',
    columns: {
      kind: 'keep',
      organisation_id: 'keep',
      territory_id: 'keep',
      languages: { becomes: "'[]'" },
      qualified_on: 'keep',
      active_from: 'keep',
      active_to: { becomes: 'LEAST(COALESCE(active_to, :yesterday), :yesterday)' },
    },
    afterwards: 'delete',
  },
  document_check: {
    purpose: 'that staff have seen a paper which a course asks for; no copy and nothing of what it says',
    retention: 'with the person',
    ofPerson: 'person_id IN (:people)',
    columns: { kind: 'delete', seen_on: 'delete', valid_until: 'delete', seen_by: 'delete' },
  },
  consent: {
    purpose: 'proof of a consent and of its withdrawal',
    retention: 'with the person: without a name it proves nothing',
    ofPerson: 'person_id IN (:people)',
    columns: { purpose: 'delete', text_version: 'delete', given_at: 'delete', withdrawn_at: 'delete' },
  },
  booking: {
    purpose: 'the place in a course, the participant list of the proof of use',
    retention:
      'with the person, and from then on under a number and no name; never attended, its details: setting retention.after_run_months',
    ofPerson: 'person_id IN (:people)',
    columns: {
      number: 'keep',
      organisation_id: 'keep',
      enrolled_by: 'keep',
      organisation_name: 'blank',
      call_time: 'blank',
      end_reason: 'blank',
      findings: 'blank',
      left_on: 'keep',
      party_id: 'blank',
      entered_at: 'keep',
      link_nonce: empty,
    },
    also: [
      'state',
      'created_at',
      'ended_at',
      '(SELECT r.title FROM course_run r WHERE r.id = booking.course_run_id) AS course',
      '(SELECT r.first_date FROM course_run r WHERE r.id = booking.course_run_id) AS first_date',
    ],
  },
  guardian: {
    purpose: 'consent of the parents of a participant under 18',
    retention: 'setting retention.after_run_months',
    ofPerson: 'booking_id IN (:bookings)',
    columns: { name: 'delete', contact: 'delete', text_version: 'delete', consented_at: 'delete' },
  },
  support_need: {
    purpose: 'help that a person asked for (special category, Art. 9)',
    retention: 'setting retention.support_needs_days',
    ofPerson: 'booking_id IN (:bookings)',
    columns: { kind: 'delete', delete_after: 'delete' },
  },
  booking_extra: {
    purpose: 'places for children, on site or online that belong to a booking',
    retention: 'with the booking',
    ofPerson: 'booking_id IN (:bookings)',
    columns: { kind: 'keep', state: 'keep' },
  },
  seat_offer: {
    purpose: 'who was asked for a free place, until when, and what they said',
    retention: 'with the booking',
    ofPerson: 'booking_id IN (:bookings)',
    columns: { state: 'keep', reason: 'blank' },
    also: ['offered_at', 'expires_at', 'answered_at'],
  },
  allocation_ticket: {
    purpose: 'the lot of a booking, so that the draw can be checked',
    retention: 'with the booking',
    ofPerson: 'booking_id IN (:bookings)',
    columns: { ticket: 'keep', place: 'keep', has_seat: 'keep' },
  },
  attendance: {
    purpose: 'units attended, for certificate and proof of use',
    retention: 'with the person, and from then on under a number and no name',
    ofPerson: 'booking_id IN (:bookings)',
    columns: { state: 'keep', units: 'keep', arrived_at: 'keep', left_at: 'keep' },
    also: ['(SELECT s.date FROM session s WHERE s.id = attendance.session_id) AS date'],
  },
  session_answer: {
    purpose: 'who can come to a date that was moved',
    retention: 'setting retention.after_run_months',
    ofPerson: 'booking_id IN (:bookings)',
    columns: { can_come: 'delete' },
  },
  ...doorData,
  certificate: {
    purpose: 'register of issued documents; the holder can prove it, duplicates can be made',
    retention: 'setting retention.certificate_years; the name in it: until its holder asks to be erased',
    ofPerson: 'person_id IN (:people)',
    columns: {
      number: 'keep',
      code: 'keep',
      // Whoever holds the paper can have it checked; whose it is, only the paper says from then on (CERT-09).
      snapshot: { becomes: `JSON_SET(snapshot, '$.holder.latin', '', '$.holder.ownScript', NULL, '$.holder.lang', 'de')` },
      // With the other facts known, a hash would tell whether a guessed name is the right one.
      snapshot_hash: empty,
      revoke_reason: 'blank',
    },
    unlessAsked: 'stays',
    also: ['issued_on', 'state'],
  },
  certificate_batch_item: {
    purpose: 'progress of issuing',
    retention: 'with the run',
    ofPerson: 'booking_id IN (:bookings)',
    columns: { problem: 'keep', problem_params: 'blank' },
  },
  staff_job_item: {
    purpose: 'progress of an act of staff on many bookings',
    retention: '90 days',
    ofPerson: 'booking_id IN (:bookings)',
    columns: { state: 'keep', problem: 'keep', problem_params: 'blank' },
    withheld: 'a technical note; the act itself stands in the log',
  },
  enrolment_item: {
    purpose: 'recognising a line of a list that an organisation sends twice, and taking an act back',
    retention: 'with the booking',
    ofPerson: 'booking_id IN (:bookings)',
    columns: { row_hash: 'delete', is_new_member: 'delete' },
  },
  booking_slip: {
    purpose: 'opening a booking from paper, for people without e-mail',
    retention: 'with the booking',
    ofPerson: 'booking_id IN (:bookings)',
    columns: { code: 'delete', tries: 'delete', renewed_at: 'delete' },
  },
  certificate_consent: {
    purpose: 'that the organisation which enrolled the person may have the certificate',
    retention: 'with the booking',
    ofPerson: 'booking_id IN (:bookings)',
    columns: { text_version: 'delete', given_at: 'delete', withdrawn_at: 'delete' },
  },
  outbox: {
    purpose: 'delivery log of mails; bodies are not stored',
    retention: 'setting retention.mail_log_months',
    ofPerson: 'person_id IN (:people)',
    columns: { recipient: 'blank', params: { becomes: "'{}'" }, last_error: 'blank' },
    also: ['kind', 'state', 'created_at', 'sent_at', 'call_since', 'call_tries'],
  },
  calendar_object: {
    purpose: 'updating and withdrawing calendar entries that were sent',
    retention: 'setting retention.after_run_months',
    ofPerson: 'booking_id IN (:bookings)',
    columns: { recipient: 'delete', sent: 'delete' },
  },
  // No key leads from these to a person: what they hold is found by its content.
  member_import: {
    purpose: 'a list of names that an organisation checks before it enrols them',
    retention: 'one day, and each line until it is enrolled',
    ofPerson: `EXISTS (SELECT 1 FROM person p WHERE p.id IN (:people) AND ${namedIn('member_import.content')})`,
    columns: { content: 'delete' },
    key: 'id',
    withheld: 'names other people too',
  },
  organisation_application: {
    purpose: 'who asks for a desk for their organisation, and how to answer them',
    retention: 'with the organisation; declined: setting retention.application_months',
    // An address alone is nobody: families share them.
    ofPerson: `EXISTS (SELECT 1 FROM person p JOIN contact_channel c ON c.person_id = p.id AND c.kind = 'EMAIL'
      WHERE p.id IN (:people) AND c.value = organisation_application.email AND p.name = organisation_application.contact_name)`,
    columns: { contact_name: empty, email: empty, phone: 'blank', language: 'keep', decline_reason: 'blank' },
    key: 'id',
    also: ['name', 'created_at'],
  },
  role_wish: {
    purpose: 'whom an organisation wishes to have at its desk, or no longer',
    retention: 'until staff have decided; afterwards: setting retention.application_months',
    ofPerson: `EXISTS (SELECT 1 FROM person p JOIN contact_channel c ON c.person_id = p.id AND c.kind = 'EMAIL'
      WHERE p.id IN (:people) AND c.value = role_wish.email AND p.name = role_wish.name)`,
    columns: { name: empty, email: empty, decline_reason: empty },
    key: 'id',
    also: ['kind', 'state', 'ends_on', 'created_at'],
  },
  saved_view: {
    purpose: 'a filter that staff keep under a name; what they searched for may be a name',
    retention: 'until its owner removes it',
    ofPerson: `EXISTS (SELECT 1 FROM person p LEFT JOIN contact_channel c ON c.person_id = p.id AND c.kind IN ('EMAIL', 'PHONE')
      WHERE p.id IN (:people) AND (${namedIn('saved_view.name')} OR ${namedIn(SOUGHT)} OR ${reachedIn(SOUGHT)}))`,
    columns: { name: 'delete', query: 'delete' },
    key: 'id',
    withheld: 'a tool of staff, which is searched for the name only so that it can be removed',
  },
  audit_entry: {
    purpose: 'proof of who did what to a booking, a certificate or a person',
    retention: 'setting retention.audit_months',
    ofPerson: `subject_type = 'person' AND subject_id IN (:people) OR subject_type = 'booking' AND subject_id IN (:bookings)
      OR subject_type = 'certificate' AND subject_id IN (:certificates)`,
    // What happened stays; what somebody wrote about the person goes.
    columns: { subject_id: 'keep', data: { becomes: `JSON_REMOVE(data, '$.reason')` } },
    also: ['at', 'verb', 'subject_type', 'actor_kind'],
  },
  ...teachingData,
  ...technicalData,
};
