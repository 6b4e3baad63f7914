/** Public face of the room. */
export { TodayModule } from './today.module.js';
