import type { PersonalTable } from './register.js';

/** What the platform notes for itself, and that may name somebody. */
export const technicalData: Readonly<Record<string, PersonalTable>> = {
  idempotency_key: {
    purpose: 'giving the same answer when the same wish arrives twice',
    retention: 'one day',
    ofPerson: 'EXISTS (SELECT 1 FROM person p WHERE p.id IN (:people) AND INSTR(idempotency_key.answer, p.id) > 0)',
    columns: { request_hash: 'delete', answer: 'delete' },
    key: 'scope, idempotency_key',
    withheld: 'a technical copy of what stands under the bookings, for a day',
  },
  integrity_finding: {
    purpose: 'telling staff of records that contradict each other',
    retention: 'until the contradiction is gone',
    ofPerson: `EXISTS (SELECT 1 FROM person p LEFT JOIN booking b ON b.person_id = p.id WHERE p.id IN (:people)
      AND (integrity_finding.subject = CAST(p.id AS CHAR) OR INSTR(integrity_finding.found, b.number) > 0))`,
    columns: { subject: 'delete', found: 'delete' },
    key: 'id',
    withheld: 'a technical note about rows that contradict each other',
  },
};
