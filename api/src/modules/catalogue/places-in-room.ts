/** SQL: how many come to the room of a run `r` that counts its ways to take part; null for any other. */
export const PLACES_ON_SITE = `(SELECT e.capacity FROM extra_ledger e WHERE e.course_run_id = r.id AND e.kind = 'ON_SITE' AND e.capacity > 0)`;

/** SQL: how many come to the room of a run `r` with its ledger `l`. Never more than the run has seats. */
export const PLACES_IN_ROOM = `LEAST(l.capacity, COALESCE(${PLACES_ON_SITE}, l.capacity))`;
