import { v5 } from 'uuid';

const namespace = '6f0d4c1e-7c54-4a7e-9d0b-5b0f6f3f9c21';
const suffix = '@termine.kvh';

/**
 * UID of one booking's session: the same in invitation, update, cancellation and feed, without a row to keep it. A new
 * booking after a cancellation has a new id and thereby a new UID (CAL-04). It tells nothing about person or host.
 */
export const bookingSessionUid = (bookingId: string, sessionId: string): string => v5(`${bookingId}/${sessionId}`, namespace) + suffix;

/** UID of a session in the files of the public course page. */
export const publicSessionUid = (sessionId: string): string => v5(sessionId, namespace) + suffix;

/** UID of a session in the feed of somebody who teaches it. */
export const trainerSessionUid = (trainerId: string, sessionId: string): string => v5(`${trainerId}/${sessionId}`, namespace) + suffix;
