import { Module } from '@nestjs/common';
import { CertificatesModule } from '../certificates/index.js';
import { TodayModule } from '../today/index.js';
import { DeskQueries } from './desk.queries.service.js';
import { JobsController } from './jobs.controller.js';
import { JobsStore } from './jobs.store.js';
import { StaffJobsList } from './staff-jobs-list.service.js';
import { SavedViewsController } from './saved-views.controller.js';
import { SavedViews } from './saved-views.service.js';
import { SearchQueries } from './search.queries.service.js';
import { SearchStore } from './search.store.js';
import { WorkplaceController } from './workplace.controller.js';

/** What helps staff wherever they are: what waits, finding things, their own views, long work. */
@Module({
  imports: [CertificatesModule, TodayModule],
  controllers: [JobsController, SavedViewsController, WorkplaceController],
  providers: [DeskQueries, JobsStore, StaffJobsList, SavedViews, SearchQueries, SearchStore],
})
export class WorkplaceModule {}
