/** Public face of the room. */
export { TodayModule } from './today.module.js';
export { WaitingCount } from './waiting-count.service.js';
