/** Public face of the room. */
export { AnswerOfferService } from './answer-offer.service.js';
export { BookPlaceService, type PlaceWish } from './book-place.service.js';
export { BookingModule } from './booking.module.js';
export { CancelBookingService } from './cancel-booking.service.js';
export { CancelRunService } from './cancel-run.service.js';
export { DecideRequestService } from './decide-request.service.js';
export { assertMove as assertBookingMove, type BookingState, seatedStates } from './domain/booking-moves.js';
export { codesFor, explain, type Reason, type Viewer, viewers } from './domain/explanation.js';
export { type Finding, findingCodes } from './domain/finding.js';
export { type Declared, type Explained, Eligibility, type Member, nothingDeclared } from './eligibility.service.js';
export { type EnrolledMember, EnrolMembersService, type MemberOutcome, type MemberWish } from './enrol-members.service.js';
export { ExpireOffersService } from './expire-offers.service.js';
export { MyPageQueries } from './my-page.queries.service.js';
export type { BasicQualification } from './domain/eligibility.js';
export type { RunPlaces } from './member-places.store.js';
export { UndoEnrolmentService } from './undo-enrolment.service.js';
export { SeatOffers } from './seat-offers.service.js';
export { ReleaseQuotasService } from './release-quotas.service.js';
