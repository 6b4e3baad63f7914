/** Public face of the room. */
export { CheckIntegrityService } from './check-integrity.service.js';
export { IntegrityModule } from './integrity.module.js';
