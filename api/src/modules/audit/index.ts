/** Public face of the shelf. */
export { AuditLog, type AuditSubject, type ComputedFact } from './audit-log.js';
export { type BookingVerb, bookingVerbs } from './booking-verbs.js';
export { type Columns, type LastChange, NotedRows, type NotedTable, type RowWish, type WrittenRow } from './noted-rows.js';
export { AuditModule } from './audit.module.js';
