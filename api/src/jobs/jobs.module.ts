import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { CatalogueModule } from '../modules/catalogue/index.js';
import { CleanUpService } from './clean-up.service.js';
import { JobRuns } from './job-runs.js';
import { Schedule } from './schedule.js';

@Module({
  imports: [ScheduleModule.forRoot(), CatalogueModule],
  providers: [JobRuns, CleanUpService, Schedule],
  exports: [CleanUpService, JobRuns],
})
export class JobsModule {}
