import { Module } from '@nestjs/common';
import { TodayModule } from '../today/index.js';
import { DeskQueries } from './desk.queries.service.js';
import { SavedViewsController } from './saved-views.controller.js';
import { SavedViews } from './saved-views.service.js';
import { SearchQueries } from './search.queries.service.js';
import { SearchStore } from './search.store.js';
import { WorkplaceController } from './workplace.controller.js';

/** What helps staff wherever they are: what waits, finding things, their own views, long work. */
@Module({
  imports: [TodayModule],
  controllers: [SavedViewsController, WorkplaceController],
  providers: [DeskQueries, SavedViews, SearchQueries, SearchStore],
})
export class WorkplaceModule {}
