/**
 * SQL: whether somebody did not come to a course and said nothing. Either it is over, or staff have freed their seat
 * meanwhile: then there is their absence, and no date to which they came or excused themselves (E09).
 * @param b the booking's name in the statement
 */
export const wasNoShow = (b: string): string =>
  `(${b}.state = 'NO_SHOW' OR ${b}.state = 'CANCELLED_BY_STAFF'
    AND (SELECT COUNT(*) > 0 AND SUM(a.state <> 'ABSENT') = 0 FROM attendance a WHERE a.booking_id = ${b}.id))`;
