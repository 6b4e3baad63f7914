import { Module } from '@nestjs/common';
import { BookingModule } from '../booking/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PeopleModule } from '../people/index.js';
import { CloseDesksService } from './close-desks.service.js';
import { EndMembershipService } from './end-membership.service.js';
import { EnrolListService } from './enrol-list.service.js';
import { EnrolmentBatchStore } from './enrolment-batch.store.js';
import { EnrolmentsController } from './enrolments.controller.js';
import { ImportDesk } from './import-desk.service.js';
import { ImportView } from './import-view.service.js';
import { ImportsController } from './imports.controller.js';
import { ListCheck } from './list-check.service.js';
import { MemberImportStore } from './member-import.store.js';
import { NewSlipsController } from './new-slips.controller.js';
import { NewSlips } from './new-slips.service.js';
import { OpenSlipService } from './open-slip.service.js';
import { OwnEnrolments } from './own-enrolments.service.js';
import { OwnRuns } from './own-runs.store.js';
import { PrintSlipsService } from './print-slips.service.js';
import { ReplaceSlips } from './replace-slips.js';
import { SlipPins } from './slip-pins.js';
import { SlipStore } from './slip.store.js';
import { SlipsController } from './slips.controller.js';
import { UndoBatchService } from './undo-batch.service.js';

/** The desk at which an organisation enrols its people: lists, acts, slips. */
@Module({
  imports: [BookingModule, CatalogueModule, OrganisationsModule, PeopleModule],
  controllers: [EnrolmentsController, ImportsController, NewSlipsController, SlipsController],
  providers: [
    CloseDesksService,
    EndMembershipService,
    EnrolListService,
    EnrolmentBatchStore,
    ImportDesk,
    ImportView,
    ListCheck,
    MemberImportStore,
    NewSlips,
    OpenSlipService,
    OwnEnrolments,
    OwnRuns,
    PrintSlipsService,
    ReplaceSlips,
    SlipPins,
    SlipStore,
    UndoBatchService,
  ],
  exports: [CloseDesksService, EnrolListService, ImportDesk],
})
export class EnrolmentModule {}
