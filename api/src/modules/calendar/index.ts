/** Public face of the room. */
export { CalendarModule } from './calendar.module.js';
export { personalFeed } from './calendar-writer.js';
export type { CalendarEvent } from './domain/calendar-event.js';
export { trainerSessionUid } from './domain/session-uid.js';
export { locationOf, summaryOf } from './event-words.js';
export { InvitationSequels } from './invitation-sequels.js';
