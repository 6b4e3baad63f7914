/** Public face of the room. */
export { CallsModule } from './calls.module.js';
export { CallQueries } from './calls.queries.service.js';
