import { Module } from '@nestjs/common';
import { BookingModule } from '../booking/index.js';
import { DismissPairService } from './dismiss-pair.service.js';
import { DuplicateQueries } from './duplicate-queries.service.js';
import { DuplicateStore } from './duplicate.store.js';
import { DuplicatesController } from './duplicates.controller.js';
import { MergeJournal } from './merge-journal.js';
import { MergePeopleService } from './merge-people.service.js';
import { PersonRecords } from './person-records.store.js';
import { SearchDuplicatesService } from './search-duplicates.service.js';
import { UndoMergeService } from './undo-merge.service.js';

@Module({
  imports: [BookingModule],
  controllers: [DuplicatesController],
  providers: [
    DismissPairService,
    DuplicateQueries,
    DuplicateStore,
    MergeJournal,
    MergePeopleService,
    PersonRecords,
    SearchDuplicatesService,
    UndoMergeService,
  ],
  exports: [SearchDuplicatesService],
})
export class DuplicatesModule {}
