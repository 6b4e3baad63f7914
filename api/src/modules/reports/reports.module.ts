import { Module } from '@nestjs/common';
import { PoolQueries } from './pool-queries.service.js';
import { PoolTable } from './pool-table.service.js';
import { PoolStore } from './pool.store.js';
import { OwnPoolController, StaffPoolsController } from './pools.controller.js';

@Module({
  controllers: [OwnPoolController, StaffPoolsController],
  providers: [PoolQueries, PoolStore, PoolTable],
})
export class ReportsModule {}
