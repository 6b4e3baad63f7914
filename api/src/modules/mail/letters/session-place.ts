/**
 * SQL that says where a session `s` of a run `r` takes place. Every session says it itself, because one date can be
 * elsewhere: without a room, where its run has one, it is online, and has neither room nor town.
 */
export const sessionRoom = 'LEFT JOIN room ro ON ro.id = s.room_id LEFT JOIN venue v ON v.id = ro.venue_id';
export const sessionIsOnline = '(s.room_id IS NULL AND r.room_id IS NOT NULL)';
export const sessionTown = `IF(${sessionIsOnline}, NULL, r.town)`;

/** SQL: house and room of a session where they are not those of its run, with the address of another house. Null where it is online. */
export const sessionElsewhere = `(SELECT CONCAT_WS(', ', sv.name, NULLIF(sm.name, ''), IF(sm.venue_id = rm.venue_id, NULL, CONCAT(sv.street, ', ', sv.postcode, ' ', sv.town)))
  FROM room sm JOIN venue sv ON sv.id = sm.venue_id LEFT JOIN room rm ON rm.id = r.room_id
  WHERE sm.id = s.room_id AND NOT s.room_id <=> r.room_id)`;

/** SQL: the session is one that the person of booking `b` comes to; before somebody came in late, nothing is asked of them (E31). */
export const isTheirs = '(b.entered_at IS NULL OR s.starts_at >= b.entered_at)';

const hasWay = (kind: string): string =>
  `EXISTS (SELECT 1 FROM booking_extra way WHERE way.booking_id = b.id AND way.kind = '${kind}' AND way.state = 'HELD')`;
/** SQL: the person of booking `b` goes to no room: the date is online for all, or they take part online (E30). */
export const isOnlineFor = `(${sessionIsOnline} OR r.format = 'ONLINE' AND s.room_id IS NULL OR ${hasWay('ONLINE')})`;
/** SQL: whether the person of booking `b` can be in the session online; where a run is both and somebody has neither way, both are open. */
export const attendsOnline = `(s.room_id IS NULL AND (r.room_id IS NOT NULL OR r.format = 'ONLINE')
  OR ${hasWay('ONLINE')} OR r.format = 'HYBRID' AND NOT ${hasWay('ON_SITE')})`;
const isLetIn = `b.state = 'CONFIRMED' AND b.left_on IS NULL AND ${attendsOnline}`;
/** SQL: link and telephone of the meeting; those of a session win together. Only whoever has a place has them, and for as long (E29). */
export const meetingUrl = `IF(${isLetIn}, COALESCE(s.meeting_url, r.meeting_url), NULL)`;
export const meetingDialIn = `IF(${isLetIn}, IF(s.meeting_url IS NULL, r.meeting_dial_in, s.meeting_dial_in), NULL)`;
