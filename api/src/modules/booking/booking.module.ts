import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { BookPlaceService } from './book-place.service.js';
import { BookingActs } from './booking-acts.js';
import { BookingController } from './booking.controller.js';
import { BookingStore } from './booking.store.js';
import { CancelBookingService } from './cancel-booking.service.js';
import { CancelRunService } from './cancel-run.service.js';
import { DecideRequestService } from './decide-request.service.js';
import { GuestBookings } from './guest-bookings.service.js';
import { MyLinksController } from './my-links.controller.js';
import { MyPageController } from './my-page.controller.js';
import { MyPageQueries } from './my-page.queries.service.js';
import { ParticipantStore } from './participant.store.js';
import { ParticipantsQueries } from './participants.queries.service.js';
import { PlacesStore } from './places.store.js';
import { RenewLinkService } from './renew-link.service.js';
import { SendLinksAgainService } from './send-links-again.service.js';
import { StaffRunsController } from './staff-runs.controller.js';
import { StaffRunsQueries } from './staff-runs.queries.service.js';
import { WithdrawByLink } from './withdraw-by-link.service.js';

@Module({
  imports: [CatalogueModule],
  controllers: [BookingController, MyLinksController, MyPageController, StaffRunsController],
  providers: [
    BookPlaceService,
    BookingActs,
    BookingStore,
    CancelBookingService,
    CancelRunService,
    DecideRequestService,
    GuestBookings,
    MyPageQueries,
    ParticipantStore,
    ParticipantsQueries,
    PlacesStore,
    RenewLinkService,
    SendLinksAgainService,
    StaffRunsQueries,
    WithdrawByLink,
  ],
  exports: [BookPlaceService, CancelBookingService, CancelRunService, DecideRequestService, MyPageQueries],
})
export class BookingModule {}
