/** Public face of the shelf. */
export { AuditLog, type AuditSubject, type ComputedFact } from './audit-log.js';
export { AuditModule } from './audit.module.js';
