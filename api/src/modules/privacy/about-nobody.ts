const OF_STAFF = 'about people who work here or for an organisation, not about participants';
const OF_COURSES = 'about courses, their places and where they are';
const OF_THE_SYSTEM = 'about the running of the platform';

/** Tables that hold nothing about a participant, and why that is so. A guard test finds those that nobody has decided about. */
export const aboutNobody: Readonly<Record<string, string>> = {
  ...withReason(OF_STAFF, [
    'contact_person',
    'door_link',
    'organisation_role',
    'run_trainer',
    'sign_in_code',
    'staff_account',
    'staff_session',
  ]),
  ...withReason(OF_COURSES, [
    'course_run',
    'day_off',
    'funding_programme',
    'offering',
    'office',
    'organisation',
    'room',
    'session',
    'territory',
    'venue',
  ]),
  ...withReason(OF_COURSES, ['extra_ledger', 'quota', 'run_allocation', 'run_invitation', 'run_translation', 'seat_ledger', 'move_notice']),
  ...withReason('progress of acts; their people stand in the items', [
    'attendance_revision',
    'certificate_batch',
    'enrolment_batch',
    'staff_job',
  ]),
  ...withReason(OF_THE_SYSTEM, ['catalogue_stamp', 'certificate_sequence', 'integrity_run', 'job_run', 'setting', 'typeorm_metadata']),
  rate_limit: 'counts behind fingerprints that cannot be read back, for an hour',
};

function withReason(reason: string, tables: readonly string[]): Record<string, string> {
  return Object.fromEntries(tables.map((table) => [table, reason]));
}
