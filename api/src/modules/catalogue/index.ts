/** What other rooms may use of the catalogue. */
export { AdvanceRunsService } from './advance-runs.service.js';
export { CatalogueModule } from './catalogue.module.js';
export { CatalogueQueries } from './catalogue-queries.service.js';
export { CatalogueStamp } from './catalogue-stamp.js';
export { RunCardDto, SeatsDto } from './catalogue.dto.js';
export { type CreatedRun, CreateRunService } from './create-run.service.js';
export { asksBirthYear, type ConfirmBy, confirmBy } from './domain/admission.js';
export type { NewDate } from './domain/move-session.js';
export type { RunWish, SessionWish } from './domain/new-run.js';
export { type PromisedCertificate, promisedCertificate } from './domain/promised-certificate.js';
export { type Audience, type DeliveryFormat, type Division, type GermanLevel, type Kind, kinds } from './domain/run.js';
export { runMoves, type RunState } from './domain/run-moves.js';
export { displayedSeats, freeSeats, type SeatCount, seatWordsChange } from './domain/seats.js';
export { suggestUnits, thresholdUnits } from './domain/teaching-units.js';
export { PublishRunService } from './publish-run.service.js';
export { RescheduleSessionService } from './reschedule-session.service.js';
export { RunCards } from './run-cards.js';
export { RunStore } from './run.store.js';
