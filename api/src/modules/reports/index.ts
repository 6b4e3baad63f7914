/** Public face of the room. */
export { ReportsModule } from './reports.module.js';
