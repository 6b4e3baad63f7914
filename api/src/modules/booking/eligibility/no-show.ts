/**
 * SQL: whether somebody did not come to a course and said nothing. Either it is over, or staff have freed their seat
 * meanwhile: then there is their absence, and no date to which they came or excused themselves (E09). Whoever staff moved
 * to another date has spoken with them; and of two bookings of one person that staff made one (E21), the other tells.
 * @param b the booking's name in the statement
 */
export const wasNoShow = (b: string): string =>
  `(${b}.state = 'NO_SHOW' OR ${b}.state = 'CANCELLED_BY_STAFF' AND ${b}.moved_to_id IS NULL
    AND (SELECT COUNT(*) > 0 AND SUM(a.state <> 'ABSENT') = 0 FROM attendance a WHERE a.booking_id = ${b}.id)
    AND NOT EXISTS (SELECT 1 FROM booking other WHERE other.person_id = ${b}.person_id AND other.course_run_id = ${b}.course_run_id
      AND other.id <> ${b}.id AND other.created_at < ${b}.ended_at
      AND (other.ended_at IS NULL OR other.ended_at > ${b}.ended_at OR other.state IN ('COMPLETED', 'INCOMPLETE', 'NO_SHOW'))))`;
