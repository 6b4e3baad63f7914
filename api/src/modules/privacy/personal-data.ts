/** What happens to a column when its person asks to be forgotten (Art. 17 GDPR). */
export type OnErasure =
  | 'delete' // the row goes
  | 'blank' // the value goes, the row stays
  | 'keep' // kept for the proof of use until its retention ends (Art. 17(3)), then deleted
  | 'none'; // says nothing about a person

export interface PersonalTable {
  /** Why we hold it at all. */
  readonly purpose: string;
  /** Setting or rule that ends it. */
  readonly retention: string;
  /** SQL condition that finds the rows of a person; `?` is the person's id. */
  readonly ofPerson: string;
  /** Every column that holds something about the person. The others are keys, states and stamps. */
  readonly columns: Readonly<Record<string, OnErasure>>;
}

const BOOKINGS = 'SELECT id FROM booking WHERE person_id = ?';

/**
 * The register of personal data: whatever leads to a person stands here, so that export and erasure miss nothing.
 * A guard test compares it with the tables of the schema and their foreign keys.
 */
export const personalData: Readonly<Record<string, PersonalTable>> = {
  person: {
    purpose: 'the participant of a course',
    retention: '24 months without activity, longer while a proof of use is open',
    ofPerson: '? IN (id, merged_into_id)',
    columns: {
      name: 'blank',
      latin_name: 'blank',
      call_name: 'blank',
      sort_name: 'blank',
      birth_year: 'blank',
      language: 'keep',
      link_nonce: 'blank',
      merged_into_id: 'keep',
    },
  },
  duplicate_pair: {
    purpose: 'records that may be of one person, and that staff said they are not',
    retention: 'with either person',
    ofPerson: '? IN (first_id, second_id)',
    columns: { first_id: 'delete', second_id: 'delete', score: 'delete', grounds: 'delete' },
  },
  person_merge: {
    purpose: 'which records were made one, and by whom',
    retention: 'with the person',
    ofPerson: '? IN (surviving_id, merged_id)',
    columns: { surviving_id: 'keep', merged_id: 'keep' },
  },
  person_merge_row: {
    purpose: 'taking back that two records became one',
    retention: 'setting person.merge_undo_days',
    ofPerson: `merge_id IN (SELECT id FROM person_merge WHERE ? IN (surviving_id, merged_id))`,
    columns: { was: 'delete', became: 'delete' },
  },
  contact_channel: {
    purpose: 'reaching the participant',
    retention: 'with the person',
    ofPerson: 'person_id = ?',
    columns: { kind: 'delete', value: 'delete', organisation_id: 'delete', is_preferred: 'delete' },
  },
  membership: {
    purpose: 'whom an organisation may enrol and count',
    retention: '5 years after the proof of use',
    ofPerson: 'person_id = ?',
    columns: {
      organisation_id: 'keep',
      role: 'keep',
      valid_from: 'keep',
      valid_to: 'keep',
      notice_version: 'keep',
      noticed_at: 'keep',
    },
  },
  volunteer_profile: {
    purpose: 'pool of volunteers, prerequisites of seminars',
    retention: '24 months after the volunteer left',
    ofPerson: 'person_id = ?',
    columns: {
      kind: 'keep',
      organisation_id: 'keep',
      territory_id: 'keep',
    afterwards: 'delete',
  },
  document_check: {
    purpose: 'that staff have seen a paper which a course asks for; no copy and nothing of what it says',
    retention: '24 months after the volunteer left',
    ofPerson: 'person_id IN (:people)',
    columns: { kind: 'delete', seen_on: 'delete', valid_until: 'delete', seen_by: 'delete' },
      languages: 'delete',
      qualified_on: 'keep',
      active_from: 'keep',
      active_to: 'keep',
    },
  },
  consent: {
    purpose: 'proof of a consent and of its withdrawal',
    retention: '3 years after withdrawal',
    ofPerson: 'person_id = ?',
    columns: { purpose: 'keep', text_version: 'keep', given_at: 'keep', withdrawn_at: 'keep' },
  },
  booking: {
    purpose: 'the place in a course, the participant list of the proof of use',
    retention: '5 years after the proof of use; never attended: 6 months after the run',
    ofPerson: 'person_id = ?',
    columns: {
      number: 'keep',
      organisation_id: 'keep',
      enrolled_by: 'keep',
      organisation_name: 'blank',
      call_time: 'blank',
      end_reason: 'blank',
      findings: 'blank',
      left_on: 'keep',
      entered_at: 'keep',
      link_nonce: empty,
    },
  },
  guardian: {
    purpose: 'consent of the parents of a participant under 18',
    retention: '6 months after the run',
    ofPerson: `booking_id IN (${BOOKINGS})`,
    columns: { name: 'delete', contact: 'delete', text_version: 'delete', consented_at: 'delete' },
  },
  support_need: {
    purpose: 'help that a person asked for (special category, Art. 9)',
    retention: '30 days after the run',
    ofPerson: `booking_id IN (${BOOKINGS})`,
    columns: { kind: 'delete', delete_after: 'delete' },
  },
  booking_extra: {
    purpose: 'places for children, on site or online that belong to a booking',
    retention: 'with the booking',
    ofPerson: `booking_id IN (${BOOKINGS})`,
    columns: { kind: 'keep', state: 'keep' },
  },
  seat_offer: {
    purpose: 'who was asked for a free place, until when, and what they said',
    retention: 'with the booking',
    ofPerson: `booking_id IN (${BOOKINGS})`,
    columns: { state: 'keep', reason: 'blank' },
  },
  allocation_ticket: {
    purpose: 'the lot of a booking, so that the draw can be checked',
    retention: 'with the booking',
    ofPerson: `booking_id IN (${BOOKINGS})`,
    columns: { ticket: 'keep', place: 'keep', has_seat: 'keep' },
  },
  attendance: {
    purpose: 'units attended, for certificate and proof of use',
    retention: '5 years after the proof of use',
    ofPerson: `booking_id IN (${BOOKINGS})`,
    columns: { state: 'keep', units: 'keep', arrived_at: 'keep', left_at: 'keep' },
  },
  session_answer: {
    purpose: 'who can come to a date that was moved',
    retention: '6 months after the run',
    ofPerson: `booking_id IN (${BOOKINGS})`,
    columns: { can_come: 'delete' },
  },
  certificate: {
    purpose: 'register of issued documents; the holder can prove it, duplicates can be made',
    retention: '10 years',
    ofPerson: 'person_id = ?',
    columns: { number: 'keep', code: 'keep', snapshot: 'keep', revoke_reason: 'blank' },
  },
  certificate_batch_item: {
    purpose: 'progress of issuing',
    retention: 'with the run',
    ofPerson: `booking_id IN (${BOOKINGS})`,
    columns: { problem: 'keep', problem_params: 'keep' },
  },
  enrolment_item: {
    purpose: 'recognising a line of a list that an organisation sends twice, and taking an act back',
    retention: 'with the booking',
    ofPerson: `booking_id IN (${BOOKINGS})`,
    columns: { row_hash: 'delete', is_new_member: 'delete' },
  },
  booking_slip: {
    purpose: 'opening a booking from paper, for people without e-mail',
    retention: 'with the booking',
    ofPerson: `booking_id IN (${BOOKINGS})`,
    columns: { code: 'delete', tries: 'delete' },
  },
  certificate_consent: {
    purpose: 'that the organisation which enrolled the person may have the certificate',
    retention: 'with the booking',
    ofPerson: `booking_id IN (${BOOKINGS})`,
    columns: { text_version: 'keep', given_at: 'keep', withdrawn_at: 'keep' },
  },
  outbox: {
    purpose: 'delivery log of mails; bodies are not stored',
    retention: '12 months',
    ofPerson: 'person_id = ?',
    columns: { recipient: 'blank', params: 'blank', last_error: 'blank' },
  },
  calendar_object: {
    purpose: 'updating and withdrawing calendar entries that were sent',
    retention: '6 months after the run',
    ofPerson: `booking_id IN (${BOOKINGS})`,
    columns: { recipient: 'delete', sent: 'delete' },
  },
  // No key leads from these to a person: what they hold is found by its content.
  member_import: {
    purpose: 'a list of names that an organisation checks before it enrols them',
    retention: 'one day, and each line until it is enrolled',
    ofPerson: 'EXISTS (SELECT 1 FROM person p WHERE p.id = ? AND INSTR(member_import.content, p.name) > 0)',
    columns: { content: 'delete' },
  },
  organisation_application: {
    purpose: 'who asks for a desk for their organisation, and how to answer them',
    retention: 'with the organisation; declined: 6 months',
    ofPerson: `email IN (SELECT c.value FROM contact_channel c WHERE c.person_id = ? AND c.kind = 'EMAIL')`,
    columns: { contact_name: 'blank', email: 'blank', phone: 'blank', language: 'keep', decline_reason: 'blank' },
  },
  idempotency_key: {
    purpose: 'giving the same answer when the same wish arrives twice',
    retention: 'one day',
    ofPerson: 'INSTR(answer, ?) > 0',
    columns: { request_hash: 'delete', answer: 'delete' },
  },
  audit_entry: {
    purpose: 'proof of who did what to a booking, a certificate or a person',
    retention: '24 months',
    ofPerson: `EXISTS (SELECT 1 FROM person p LEFT JOIN booking b ON b.person_id = p.id
      WHERE p.id = ? AND (audit_entry.actor_id = p.id OR audit_entry.subject_id IN (p.id, b.id)))`,
    columns: { actor_id: 'keep', subject_id: 'keep', data: 'keep' },
  },
  integrity_finding: {
    purpose: 'telling staff of records that contradict each other',
    retention: 'until the contradiction is gone',
    ofPerson: `EXISTS (SELECT 1 FROM person p LEFT JOIN booking b ON b.person_id = p.id
      WHERE p.id = ? AND (integrity_finding.subject = CAST(p.id AS CHAR) OR INSTR(integrity_finding.found, b.number) > 0))`,
    columns: { subject: 'delete', found: 'delete' },
  },
};

const OF_STAFF = 'about people who work here or for an organisation, not about participants';
const OF_COURSES = 'about courses, their places and where they are';
const OF_THE_SYSTEM = 'about the running of the platform';

/** Tables that hold nothing about a participant, and why that is so. A guard test finds those that nobody has decided about. */
export const aboutNobody: Readonly<Record<string, string>> = {
  ...withReason(OF_STAFF, [
    'contact_person',
    'organisation_role',
    'role_wish',
    'run_trainer',
    'sign_in_code',
    'staff_account',
    'staff_session',
    'trainer',
  ]),
  ...withReason(OF_COURSES, ['course_run', 'funding_programme', 'offering', 'organisation', 'room', 'session', 'territory', 'venue']),
  ...withReason(OF_COURSES, ['extra_ledger', 'quota', 'run_allocation', 'run_invitation', 'seat_ledger']),
  ...withReason('progress of acts; their people stand in the items', ['attendance_revision', 'certificate_batch', 'enrolment_batch']),
  ...withReason(OF_THE_SYSTEM, ['catalogue_stamp', 'certificate_sequence', 'integrity_run', 'job_run', 'setting', 'typeorm_metadata']),
  rate_limit: 'counts behind fingerprints that cannot be read back, for an hour',
};

function withReason(reason: string, tables: readonly string[]): Record<string, string> {
  return Object.fromEntries(tables.map((table) => [table, reason]));
}
