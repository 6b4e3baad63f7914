import { Module } from '@nestjs/common';
import { BookingModule } from '../../booking/index.js';
import { AttendanceModule } from '../attendance.module.js';
import { CheckInAccess } from './check-in-access.service.js';
import { CheckInController } from './check-in.controller.js';
import { CheckInStore } from './check-in.store.js';
import { DoorCookie } from './door-cookie.js';
import { DoorKeys } from './door-keys.js';
import { DoorListQueries } from './door-list.queries.service.js';
import { DoorsController } from './doors.controller.js';
import { DoorsStore } from './doors.store.js';
import { LateWalkInService } from './late-walk-in.service.js';
import { LookUpCode } from './look-up-code.service.js';
import { OpenDoorService } from './open-door.service.js';
import { RecordCheckIns } from './record-check-ins.service.js';
import { StaffDoorsController } from './staff-doors.controller.js';
import { StaffDoors } from './staff-doors.service.js';
import { TodaysDoors } from './todays-doors.queries.service.js';
import { WalkInService } from './walk-in.service.js';
import { WalkInsStore } from './walk-ins.store.js';

/** The doors of a date. */
@Module({
  imports: [AttendanceModule, BookingModule],
  controllers: [CheckInController, DoorsController, StaffDoorsController],
  providers: [
    CheckInAccess,
    CheckInStore,
    DoorCookie,
    DoorKeys,
    DoorListQueries,
    DoorsStore,
    LateWalkInService,
    LookUpCode,
    OpenDoorService,
    RecordCheckIns,
    StaffDoors,
    TodaysDoors,
    WalkInService,
    WalkInsStore,
  ],
})
export class CheckInModule {}
