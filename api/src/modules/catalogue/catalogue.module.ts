import { Module } from '@nestjs/common';
import { AdvanceRunsService } from './advance-runs.service.js';
import { AnswerShelf } from './answer-shelf.js';
import { CatalogueQueries } from './catalogue-queries.service.js';
import { CatalogueSnapshot } from './catalogue-snapshot.js';
import { CatalogueStamp } from './catalogue-stamp.js';
import { CatalogueController } from './catalogue.controller.js';
import { CourseFeed } from './course-feed.service.js';
import { CourseFeedController } from './course-feed.controller.js';
import { CoursePages } from './course-pages.js';
import { CreateRunService } from './create-run.service.js';
import { DeadlinesController } from './deadlines/deadlines.controller.js';
import { DeadlinesQueries } from './deadlines/deadlines.queries.service.js';
import { DeadlinesStore } from './deadlines/deadlines.store.js';
import { SetDeadlinesService } from './deadlines/set-deadlines.service.js';
import { DaysOffController } from './master-data/days-off.controller.js';
import { ChangeFactsService } from './facts/change-facts.service.js';
import { FactsController } from './facts/facts.controller.js';
import { FactsQueries } from './facts/facts.queries.service.js';
import { FactsStore } from './facts/facts.store.js';
import { KeepDaysOffService } from './master-data/keep-days-off.service.js';
import { MasterDataController } from './master-data/master-data.controller.js';
import { MasterDataQueries } from './master-data/master-data.queries.service.js';
import { MasterDataStore } from './master-data/master-data.store.js';
import { TouchedDatesStore } from './master-data/touched-dates.store.js';
import { OfficeController } from './master-data/office.controller.js';
import { OrganisersController } from './master-data/organisers.controller.js';
import { OrganisersStore } from './master-data/organisers.store.js';
import { SaveContactService } from './master-data/save-contact.service.js';
import { SaveOfficeService } from './master-data/save-office.service.js';
import { SaveOrganiserService } from './master-data/save-organiser.service.js';
import { SaveProgrammeService } from './master-data/save-programme.service.js';
import { SaveRoomService } from './master-data/save-room.service.js';
import { SaveVenueService } from './master-data/save-venue.service.js';
import { VenuesController } from './master-data/venues.controller.js';
import { ChangeOfferingService } from './offerings/change-offering.service.js';
import { CreateOfferingService } from './offerings/create-offering.service.js';
import { KindTemplates } from './offerings/kind-templates.service.js';
import { OfferingQueries } from './offerings/offering.queries.service.js';
import { OfferingStore } from './offerings/offering.store.js';
import { OfferingsController } from './offerings/offerings.controller.js';
import { RetireOfferingService } from './offerings/retire-offering.service.js';
import { ArrangeDateService } from './planning/arrange-date.service.js';
import { PlanPublicationService } from './plan-publication.service.js';
import { ChangeDraftService } from './planning/change-draft.service.js';
import { DateConflicts } from './planning/date-conflicts.service.js';
import { DateConflictsStore } from './planning/date-conflicts.store.js';
import { DraftStore } from './planning/draft.store.js';
import { DraftsController } from './planning/drafts.controller.js';
import { Overtaken } from './planning/overtaken.service.js';
import { PlannerController } from './planning/planner.controller.js';
import { PlannerQueries } from './planning/planner.queries.service.js';
import { PlannerStore } from './planning/planner.store.js';
import { PlanningController } from './planning/planning.controller.js';
import { PlanningFrames } from './planning/planning-frames.service.js';
import { PlanningQueries } from './planning/planning.queries.service.js';
import { PlanningStore } from './planning/planning.store.js';
import { PlanRunService } from './planning/plan-run.service.js';
import { RunContexts } from './planning/run-contexts.service.js';
import { PublicRunStore } from './public-run.store.js';
import { PublicationController } from './publication.controller.js';
import { PublicationStore } from './publication.store.js';
import { PublishRunService } from './publish-run.service.js';
import { ReadyAnswer } from './ready-answer.interceptor.js';
import { AddDateService } from './add-date.service.js';
import { ChosenRoom } from './chosen-room.js';
import { DropDateService } from './drop-date.service.js';
import { LateEntryDays } from './late-entry-days.js';
import { MoveNews } from './move-news.service.js';
import { MoveNoticeStore } from './move-notice.store.js';
import { ProgrammeUnits } from './programme-units.service.js';
import { RescheduleSessionService } from './reschedule-session.service.js';
import { RunCards } from './run-cards.js';
import { RunStore } from './run.store.js';
import { SearchTexts } from './search-texts.js';
import { SetTeamService } from './set-team.service.js';
import { SessionAnswers } from './session-answers.store.js';
import { SessionStore } from './session.store.js';
import { ShareImages } from './share-images.service.js';
import { ChangeTextsService } from './texts/change-texts.service.js';
import { RunTextsController } from './texts/run-texts.controller.js';
import { RunTextsQueries } from './texts/run-texts.queries.service.js';
import { RunTextsStore } from './texts/run-texts.store.js';
import { TownsController } from './towns.controller.js';

const planning = [
  ...[PlanRunService, ChangeDraftService, PlanningQueries, PlanningFrames, PlanningStore, DraftStore, RunContexts],
  ...[DateConflicts, DateConflictsStore, PlannerQueries, PlannerStore, ArrangeDateService],
  ...[DeadlinesQueries, DeadlinesStore, SetDeadlinesService],
  ...[PublicationStore, Overtaken, ChangeTextsService, RunTextsQueries, RunTextsStore],
];
const facts = [ChangeFactsService, FactsQueries, FactsStore];
const masterData = [
  ...[
    SaveVenueService,
    SaveRoomService,
    SaveContactService,
    SaveProgrammeService,
    SaveOrganiserService,
    SaveOfficeService,
    KeepDaysOffService,
  ],
  ...[MasterDataQueries, MasterDataStore, OrganisersStore, TouchedDatesStore],
];
const offerings = [OfferingStore, OfferingQueries, CreateOfferingService, ChangeOfferingService, RetireOfferingService, KindTemplates];
const acts = [
  ...[SetTeamService, CreateRunService, PublishRunService, PlanPublicationService, AdvanceRunsService],
  ...[RescheduleSessionService, AddDateService, DropDateService, ProgrammeUnits],
];
const reads = [
  CatalogueSnapshot,
  CatalogueQueries,
  RunCards,
  PublicRunStore,
  AnswerShelf,
  ReadyAnswer,
  ShareImages,
  CoursePages,
  CourseFeed,
];

/** Offerings, course runs and their sessions: planned, published, found. */
@Module({
  controllers: [
    CatalogueController,
    CourseFeedController,
    PublicationController,
    DeadlinesController,
    PlanningController,
    DraftsController,
    OfferingsController,
    RunTextsController,
    PlannerController,
    TownsController,
    FactsController,
    ...[MasterDataController, VenuesController, DaysOffController, OrganisersController, OfficeController],
  ],
  providers: [
    CatalogueStamp,
    RunStore,
    SessionAnswers,
    SessionStore,
    SearchTexts,
    ChosenRoom,
    LateEntryDays,
    MoveNews,
    MoveNoticeStore,
    ...acts,
    ...planning,
    ...offerings,
    ...masterData,
    ...facts,
    ...reads,
  ],
  exports: [
    MoveNews,
    MoveNoticeStore,
    CatalogueStamp,
    DateConflicts,
    TouchedDatesStore,
    RunStore,
    SearchTexts,
    RunCards,
    CatalogueQueries,
    AnswerShelf,
    CoursePages,
    ...acts,
  ],
})
export class CatalogueModule {}
