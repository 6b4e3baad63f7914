import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { AttendanceQueries } from './attendance-queries.service.js';
import { AttendanceSheets } from './attendance-sheets.service.js';
import { AttendanceController } from './attendance.controller.js';
import { AttendanceStore } from './attendance.store.js';
import { CompleteRunService } from './complete-run.service.js';
import { RecordAttendanceService } from './record-attendance.service.js';

@Module({
  imports: [CatalogueModule],
  controllers: [AttendanceController],
  providers: [AttendanceQueries, AttendanceSheets, AttendanceStore, CompleteRunService, RecordAttendanceService],
  exports: [AttendanceSheets, CompleteRunService, RecordAttendanceService],
})
export class AttendanceModule {}
