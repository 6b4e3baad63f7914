/**
 * SQL that says where a session `s` of a run `r` takes place. Every session says it itself, because one date can be
 * elsewhere: without a room, where its run has one, it is online, and has neither room nor town.
 */
export const sessionRoom = 'LEFT JOIN room ro ON ro.id = s.room_id LEFT JOIN venue v ON v.id = ro.venue_id';
export const sessionIsOnline = '(s.room_id IS NULL AND r.room_id IS NOT NULL)';
export const sessionTown = `IF(${sessionIsOnline}, NULL, r.town)`;
