/** Public face of the room. */
export { CalendarModule } from './calendar.module.js';
export { InvitationSequels } from './invitation-sequels.js';
