/** Public face of the room. */
export { CalendarModule } from './calendar.module.js';
