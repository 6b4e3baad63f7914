/** Public face of the room. */
export { AttendanceModule } from './attendance.module.js';
export { AttendanceSheets } from './attendance-sheets.service.js';
export { TO_SETTLE } from './checkin/check-in.store.js';
export { CheckInModule } from './checkin/check-in.module.js';
export { CompleteRunService } from './complete-run.service.js';
export { type Sheet, type SheetParticipant, standingOf } from './domain/sheet.js';
export type { AttendanceState, Standing } from './domain/units.js';
export { RecordArrivals } from './record-arrivals.service.js';
export { RecordAttendanceService } from './record-attendance.service.js';
