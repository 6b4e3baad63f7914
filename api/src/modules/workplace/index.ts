/** Public face of the room. */
export { WorkplaceModule } from './workplace.module.js';
