import { Module } from '@nestjs/common';
import { BookingModule } from '../booking/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { LettersModule } from '../mail/index.js';
import { AddDate } from './add-date.service.js';
import { AddedPreviews } from './added-previews.service.js';
import { AnswerSessionService } from './answer-session.service.js';
import { AttendanceQueries } from './attendance-queries.service.js';
import { AttendanceSheets } from './attendance-sheets.service.js';
import { AttendanceController } from './attendance.controller.js';
import { AttendanceStore } from './attendance.store.js';
import { CompleteRunService } from './complete-run.service.js';
import { DateFallsOutService } from './date-falls-out.service.js';
import { EndEarlyService } from './end-early.service.js';
import { ExcuseService } from './excuse.service.js';
import { FellOutPreviews } from './fell-out-previews.service.js';
import { FreeSeatService } from './free-seat.service.js';
import { LeaveCourseService } from './leave-course.service.js';
import { MySessionsController } from './my-sessions.controller.js';
import { MySessions } from './my-sessions.service.js';
import { NewDatesController } from './new-dates.controller.js';
import { StaffDatesController } from './staff-dates.controller.js';
import { StaffParticipationController } from './staff-participation.controller.js';
import { PrintSheetService } from './print-sheet.service.js';
import { ReopenRunService } from './reopen-run.service.js';
import { SettleRunService } from './settle-run.service.js';
import { SheetPrintStore } from './sheet-print.store.js';
import { RecordArrivals } from './record-arrivals.service.js';
import { RecordAttendanceService } from './record-attendance.service.js';

@Module({
  imports: [BookingModule, CatalogueModule, LettersModule],
  controllers: [AttendanceController, MySessionsController, NewDatesController, StaffDatesController, StaffParticipationController],
  providers: [
    AddDate,
    AddedPreviews,
    AnswerSessionService,
    AttendanceQueries,
    AttendanceSheets,
    AttendanceStore,
    CompleteRunService,
    DateFallsOutService,
    EndEarlyService,
    ExcuseService,
    FellOutPreviews,
    FreeSeatService,
    LeaveCourseService,
    MySessions,
    PrintSheetService,
    RecordArrivals,
    ReopenRunService,
    SettleRunService,
    RecordAttendanceService,
    SheetPrintStore,
  ],
  exports: [AttendanceSheets, AttendanceStore, CompleteRunService, RecordArrivals, RecordAttendanceService],
})
export class AttendanceModule {}
