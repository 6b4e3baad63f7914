/** Public face of the shelf. */
export { AuditLog, type AuditSubject } from './audit-log.js';
export { AuditModule } from './audit.module.js';
