import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/index.js';
import { ParticipantListController } from './participant-list.controller.js';
import { ParticipantListService } from './participant-list.service.js';
import { ParticipantListStore } from './participant-list.store.js';
import { PoolQueries } from './pool-queries.service.js';
import { PoolTable } from './pool-table.service.js';
import { PoolStore } from './pool.store.js';
import { OwnPoolController, StaffPoolsController } from './pools.controller.js';

@Module({
  imports: [AttendanceModule],
  controllers: [OwnPoolController, ParticipantListController, StaffPoolsController],
  providers: [ParticipantListService, ParticipantListStore, PoolQueries, PoolStore, PoolTable],
})
export class ReportsModule {}
