/** Public face of the room. */
export { AnswerOfferService } from './answer-offer.service.js';
export { BookPlaceService, type PlaceWish } from './book-place.service.js';
export { BookingModule } from './booking.module.js';
export { CancelBookingService } from './cancel-booking.service.js';
export { CancelRunService } from './cancel-run.service.js';
export { DecideRequestService } from './decide-request.service.js';
export { assertMove as assertBookingMove, type BookingState, seatedStates } from './domain/booking-moves.js';
export { ExpireOffersService } from './expire-offers.service.js';
export { MyPageQueries } from './my-page.queries.service.js';
export { SeatOffers } from './seat-offers.service.js';
