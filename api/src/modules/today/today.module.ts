import { Module } from '@nestjs/common';
import { TrainersModule } from '../trainers/index.js';
import { BookingModule } from '../booking/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { CallsModule } from '../calls/index.js';
import { CertificatesModule } from '../certificates/index.js';
import { RunsToDecide } from './runs-to-decide.store.js';
import { TodayController } from './today.controller.js';
import { TodayQueries } from './today.queries.service.js';
import { ThingsToSettle } from './things-to-settle.store.js';
import { WaitingCount } from './waiting-count.service.js';

@Module({
  imports: [BookingModule, CallsModule, CatalogueModule, CertificatesModule, TrainersModule],
  controllers: [TodayController],
  providers: [RunsToDecide, ThingsToSettle, TodayQueries, WaitingCount],
  exports: [WaitingCount],
})
export class TodayModule {}
