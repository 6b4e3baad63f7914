/** What other rooms may use of the catalogue. */
export { AdvanceRunsService } from './advance-runs.service.js';
export { AnswerShelf } from './answer-shelf.js';
export { CatalogueModule } from './catalogue.module.js';
export { CatalogueQueries } from './catalogue-queries.service.js';
export { CatalogueStamp } from './catalogue-stamp.js';
export { RunCardDto, SeatsDto } from './catalogue.dto.js';
export { type CreatedRun, CreateRunService } from './create-run.service.js';
export { CoursePages } from './course-pages.js';
export { asksBasicQualification, asksBirthYear, type ConfirmBy, confirmBy } from './domain/admission.js';
export type { DatePlace } from './domain/arrange-dates.js';
export { type Clash, type ClashKind, clashKinds } from './domain/clashes.js';
export { type ConflictWeight, conflictWeights, type DateConflict, heaviest } from './domain/date-conflicts.js';
export type { ComingDate } from './domain/coming-dates.js';
export { checkMove, type NewDate, type SessionMove } from './domain/move-session.js';
export { type RunWish, sessionSpan, type SessionWish } from './domain/new-run.js';
export { type MoveScope, moveScopes, type PlannedMove, seriesMoves } from './domain/series-move.js';
export { hasBegun } from './domain/late-entry.js';
export { certificateTypeOf, type OwnCertificate, type PromisedCertificate, promisedCertificate } from './domain/promised-certificate.js';
export {
  type Audience,
  audiences,
  type DeliveryFormat,
  type Division,
  formats,
  type GermanLevel,
  germanLevels,
  type Kind,
  kinds,
} from './domain/run.js';
export { TouchedDatesStore } from './master-data/touched-dates.store.js';
export { ConflictOfDateDto, DateConflictDto } from './planning/date-conflict.dto.js';
export { DatePlaceDto } from './planning/date-place.dto.js';
export { DateConflicts } from './planning/date-conflicts.service.js';
export { prefixOf } from './domain/run-code.js';
export { runMoves, type RunState } from './domain/run-moves.js';
export { announcedAt } from './domain/public-run.js';
export { displayedSeats, freeSeats, type SeatCount, seatWordsChange, WORDS_REST_ABOVE } from './domain/seats.js';
export { suggestUnits, thresholdUnits, unitsOver, unitsToLookAt } from './domain/teaching-units.js';
export { ClockTime, DateTimesDto } from './planning/planned-date.js';
export { PlanPublicationService } from './plan-publication.service.js';
export { PublishRunService } from './publish-run.service.js';
export { AddDateService } from './add-date.service.js';
export type { AddedDate } from './domain/add-date.js';
export { DropDateService } from './drop-date.service.js';
export { ProgrammeUnits, type UnitsInProgramme } from './programme-units.service.js';
export { isNews, type KeptNews, leftDay, type MovedNews, newsToTell } from './domain/moved-news.js';
export { MoveNews } from './move-news.service.js';
export { MoveNoticeStore, STILL_NEWS, stillNewsAt } from './move-notice.store.js';
export { RescheduleSessionService, type SeenDate } from './reschedule-session.service.js';
export type { RunPulse } from './public-run.store.js';
export { RunCards } from './run-cards.js';
export { RunStore } from './run.store.js';
export { SetTeamService } from './set-team.service.js';
export { SearchTexts } from './search-texts.js';
export { RunFeedQueryDto } from './runs-query.dto.js';
