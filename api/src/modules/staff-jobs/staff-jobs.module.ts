import { Global, Module } from '@nestjs/common';
import { StaffJobStore } from './staff-job.store.js';
import { StaffJobs } from './staff-jobs.service.js';

@Global()
@Module({ providers: [StaffJobStore, StaffJobs], exports: [StaffJobStore, StaffJobs] })
export class StaffJobsModule {}
