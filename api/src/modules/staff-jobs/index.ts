/** Public face of the shelf. */
export { type JobResult, StaffJobStore } from './staff-job.store.js';
export { StaffJobs } from './staff-jobs.service.js';
export { StaffJobsModule } from './staff-jobs.module.js';
