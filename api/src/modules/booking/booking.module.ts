import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PeopleModule } from '../people/index.js';
import { AllocationController } from './allocation/allocation.controller.js';
import { AllocationQueries } from './allocation/allocation.queries.service.js';
import { AllocationStore } from './allocation/allocation.store.js';
import { DrawSeatsService } from './allocation/draw-seats.service.js';
import { SetAllocationService } from './allocation/set-allocation.service.js';
import { AnswerByLink } from './answer-by-link.service.js';
import { AnswerOfferService } from './answer-offer.service.js';
import { BookPlaceService } from './book-place.service.js';
import { BookingActs } from './booking-acts.js';
import { BookingController } from './booking.controller.js';
import { BookingSlips } from './booking-slips.store.js';
import { BookingStore } from './booking.store.js';
import { CancelBookingService } from './cancel-booking.service.js';
import { CancelRunService } from './cancel-run.service.js';
import { ChangeCapacityService } from './change-capacity.service.js';
import { ConfirmRunService } from './confirm-run.service.js';
import { DecideRequestService } from './decide-request.service.js';
import { EligibilityController } from './eligibility.controller.js';
import { EligibilityQueries } from './eligibility.queries.service.js';
import { Eligibility } from './eligibility.service.js';
import { EligibilityStore } from './eligibility.store.js';
import { EnrolMembersService } from './enrol-members.service.js';
import { EndDoubleService } from './end-double.service.js';
import { EndUndecidedService } from './end-undecided.service.js';
import { ExpireOffersService } from './expire-offers.service.js';
import { ExtraPlacesStore } from './extra-places.store.js';
import { GuestBookings } from './guest-bookings.service.js';
import { MemberPlacesStore } from './member-places.store.js';
import { MoveBookingService } from './move-booking.service.js';
import { MoveByLink } from './move-by-link.service.js';
import { MovesController } from './moves.controller.js';
import { MyBookings } from './my-bookings.queries.service.js';
import { MyLinksController } from './my-links.controller.js';
import { MyPageController } from './my-page.controller.js';
import { MyPageQueries } from './my-page.queries.service.js';
import { MySessionsStore } from './my-sessions.store.js';
import { OpenOffersQueries } from './open-offers.queries.service.js';
import { OtherRuns } from './other-runs.service.js';
import { OverbookService } from './overbook.service.js';
import { ParticipantStore } from './participant.store.js';
import { ParticipantsQueries } from './participants.queries.service.js';
import { PlacesStore } from './places.store.js';
import { QuotaStore } from './quota.store.js';
import { ReleaseQuotasService } from './release-quotas.service.js';
import { RenewLinkService } from './renew-link.service.js';
import { ReplacePersonService } from './replace-person.service.js';
import { ReplacementStore } from './replacement.store.js';
import { ReplacementsController } from './replacements.controller.js';
import { SeatOfferStore } from './seat-offer.store.js';
import { SeatOffers } from './seat-offers.service.js';
import { SendLinksAgainService } from './send-links-again.service.js';
import { SetExtraPlacesService } from './set-extra-places.service.js';
import { SetQuotaService } from './set-quota.service.js';
import { StaffOverbookings } from './staff-overbookings.service.js';
import { StaffPlacesController } from './staff-places.controller.js';
import { StaffPlacesQueries } from './staff-places.queries.service.js';
import { StaffRunsController } from './staff-runs.controller.js';
import { StaffRunsQueries } from './staff-runs.queries.service.js';
import { TransferStore } from './transfer.store.js';
import { SwitchModeByLink } from './switch-mode-by-link.service.js';
import { SwitchModeController } from './switch-mode.controller.js';
import { SwitchModeService } from './switch-mode.service.js';
import { UndoEnrolmentService } from './undo-enrolment.service.js';
import { StepBackService } from './step-back.service.js';
import { WaitlistController } from './waitlist.controller.js';
import { WaitlistService } from './waitlist.service.js';
import { WithdrawByLink } from './withdraw-by-link.service.js';

@Module({
  imports: [CatalogueModule, OrganisationsModule, PeopleModule],
  controllers: [
    AllocationController,
    BookingController,
    EligibilityController,
    MovesController,
    MyLinksController,
    MyPageController,
    ReplacementsController,
    StaffPlacesController,
    StaffRunsController,
    SwitchModeController,
    WaitlistController,
  ],
  providers: [
    AllocationQueries,
    AllocationStore,
    DrawSeatsService,
    SetAllocationService,
    AnswerByLink,
    AnswerOfferService,
    BookPlaceService,
    BookingActs,
    BookingSlips,
    BookingStore,
    CancelBookingService,
    CancelRunService,
    ChangeCapacityService,
    ConfirmRunService,
    DecideRequestService,
    Eligibility,
    EligibilityQueries,
    EligibilityStore,
    EndDoubleService,
    EndUndecidedService,
    EnrolMembersService,
    ExpireOffersService,
    ExtraPlacesStore,
    GuestBookings,
    MemberPlacesStore,
    MoveBookingService,
    MoveByLink,
    MyBookings,
    MyPageQueries,
    MySessionsStore,
    OpenOffersQueries,
    OtherRuns,
    OverbookService,
    ParticipantStore,
    ParticipantsQueries,
    PlacesStore,
    QuotaStore,
    ReleaseQuotasService,
    RenewLinkService,
    ReplacementStore,
    ReplacePersonService,
    SeatOfferStore,
    SeatOffers,
    SendLinksAgainService,
    SetExtraPlacesService,
    SetQuotaService,
    StaffOverbookings,
    StaffPlacesQueries,
    StaffRunsQueries,
    StepBackService,
    TransferStore,
    SwitchModeByLink,
    SwitchModeService,
    UndoEnrolmentService,
    WaitlistService,
    WithdrawByLink,
  ],
  exports: [
    DrawSeatsService,
    AnswerOfferService,
    BookingSlips,
    BookPlaceService,
    CancelBookingService,
    CancelRunService,
    DecideRequestService,
    Eligibility,
    EndDoubleService,
    EndUndecidedService,
    EnrolMembersService,
    ExpireOffersService,
    MoveBookingService,
    MyPageQueries,
    ReleaseQuotasService,
    ReplacePersonService,
    SeatOffers,
    UndoEnrolmentService,
  ],
})
export class BookingModule {}
