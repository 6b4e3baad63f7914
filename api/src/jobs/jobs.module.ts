import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { BookingModule } from '../modules/booking/index.js';
import { CatalogueModule } from '../modules/catalogue/index.js';
import { DuplicatesModule } from '../modules/duplicates/index.js';
import { EnrolmentModule } from '../modules/enrolment/index.js';
import { IntegrityModule } from '../modules/integrity/index.js';
import { PrivacyModule } from '../modules/privacy/index.js';
import { CleanUpService } from './clean-up.service.js';
import { JobRuns } from './job-runs.js';
import { Schedule } from './schedule.js';

@Module({
  imports: [ScheduleModule.forRoot(), BookingModule, CatalogueModule, DuplicatesModule, EnrolmentModule, IntegrityModule, PrivacyModule],
  providers: [JobRuns, CleanUpService, Schedule],
  exports: [CleanUpService, JobRuns],
})
export class JobsModule {}
