import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { LettersModule } from '../mail/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PeopleModule } from '../people/index.js';
import { AllocationController } from './allocation/allocation.controller.js';
import { AllocationQueries } from './allocation/allocation.queries.service.js';
import { AllocationStore } from './allocation/allocation.store.js';
import { DrawSeatsService } from './allocation/draw-seats.service.js';
import { SetAllocationService } from './allocation/set-allocation.service.js';
import { AnswerByLink } from './waitlist/answer-by-link.service.js';
import { AnswerOfferService } from './waitlist/answer-offer.service.js';
import { BookPartyService } from './parties/book-party.service.js';
import { BookPlaceService } from './book-place.service.js';
import { ForeseenBooking } from './foreseen-booking.service.js';
import { BookingActs } from './booking-acts.js';
import { BookingEntry } from './booking-entry.service.js';
import { BookingController } from './booking.controller.js';
import { BookingSlips } from './booking-slips.store.js';
import { BookingStore } from './booking.store.js';
import { CancelBookingService } from './changes/cancel-booking.service.js';
import { CancelRunService } from './runs/cancel-run.service.js';
import { ChangeCapacityService } from './places/change-capacity.service.js';
import { ConfirmRunService } from './runs/confirm-run.service.js';
import { DecideRequestService } from './changes/decide-request.service.js';
import { EligibilityController } from './eligibility/eligibility.controller.js';
import { EligibilityQueries } from './eligibility/eligibility.queries.service.js';
import { Eligibility } from './eligibility/eligibility.service.js';
import { EligibilityStore } from './eligibility/eligibility.store.js';
import { KnownRuns } from './eligibility/known-runs.js';
import { KeptReasons } from './eligibility/kept-reasons.service.js';
import { RequestMails } from './eligibility/request-mails.js';
import { EnrolMembersService } from './enrol-members.service.js';
import { EndAllBookingsService } from './changes/end-all-bookings.service.js';
import { EndDoubleService } from './changes/end-double.service.js';
import { EndUndecidedService } from './waitlist/end-undecided.service.js';
import { ExtendOfferService } from './waitlist/extend-offer.service.js';
import { ExpireOffersService } from './waitlist/expire-offers.service.js';
import { ExtraPlacesStore } from './places/extra-places.store.js';
import { GuestBookings } from './guest-bookings.service.js';
import { MemberPlacesStore } from './places/member-places.store.js';
import { MergeRunsService } from './runs/merge-runs.service.js';
import { MoveBookingService } from './changes/move-booking.service.js';
import { MoveByLink } from './changes/move-by-link.service.js';
import { MovesController } from './changes/moves.controller.js';
import { MyBookings } from './my-page/my-bookings.queries.service.js';
import { MyLinksController } from './my-page/my-links.controller.js';
import { MyPageController } from './my-page/my-page.controller.js';
import { MyPageQueries } from './my-page/my-page.queries.service.js';
import { MySessionsStore } from './my-page/my-sessions.store.js';
import { OpenOffersQueries } from './waitlist/open-offers.queries.service.js';
import { OpenBookingsStore } from './changes/open-bookings.store.js';
import { OtherRuns } from './changes/other-runs.service.js';
import { AddNamedService } from './places/add-named.service.js';
import { OverbookService } from './places/overbook.service.js';
import { ParticipantStore } from './eligibility/participant.store.js';
import { MyParties } from './parties/my-parties.queries.service.js';
import { NextSpeaker } from './parties/next-speaker.service.js';
import { PartiesController } from './parties/parties.controller.js';
import { PartyByLink } from './parties/party-by-link.service.js';
import { PartyEligibility } from './eligibility/party-eligibility.service.js';
import { ParticipantsQueries } from './runs/participants.queries.service.js';
import { ExportParticipantsService } from './runs/export-participants.service.js';
import { ParticipantsStore } from './runs/participants.store.js';
import { NeedsQueries } from './runs/needs.queries.service.js';
import { RequestsController } from './runs/requests.controller.js';
import { RequestsQueries } from './runs/requests.queries.service.js';
import { BulkService } from './changes/bulk.service.js';
import { PlacesStore } from './places/places.store.js';
import { RoomLimit } from './places/room-limit.store.js';
import { QuotaStore } from './places/quota.store.js';
import { ReleaseQuotasService } from './places/release-quotas.service.js';
import { ReminderMails } from './reminders/reminder-mails.js';
import { ReminderStore } from './reminders/reminder.store.js';
import { SendRemindersService } from './reminders/send-reminders.service.js';
import { RenewLinkService } from './my-page/renew-link.service.js';
import { ReplacePersonService } from './changes/replace-person.service.js';
import { ReplacementChoices } from './changes/replacement-choices.service.js';
import { ReplacementStore } from './changes/replacement.store.js';
import { ReplacementsController } from './changes/replacements.controller.js';
import { SeatFromList } from './changes/seat-from-list.service.js';
import { SeatOfAbsent } from './changes/seat-of-absent.service.js';
import { SeatOfferStore } from './waitlist/seat-offer.store.js';
import { SeatOffers } from './waitlist/seat-offers.service.js';
import { SendLinksAgainService } from './my-page/send-links-again.service.js';
import { SeparatePartyService } from './parties/separate-party.service.js';
import { SetExtraPlacesService } from './places/set-extra-places.service.js';
import { SetQuotaService } from './places/set-quota.service.js';
import { StaffOverbookings } from './places/staff-overbookings.service.js';
import { StaffPlacesController } from './places/staff-places.controller.js';
import { StaffPlacesQueries } from './places/staff-places.queries.service.js';
import { StaffRunsController } from './runs/staff-runs.controller.js';
import { RunStoryController } from './runs/run-story.controller.js';
import { RunStoryQueries } from './runs/run-story.queries.service.js';
import { RunRulesController } from './runs/run-rules.controller.js';
import { RunRulesQueries } from './runs/run-rules.queries.service.js';
import { RunRulesStore } from './runs/run-rules.store.js';
import { SetRunRulesService } from './runs/set-run-rules.service.js';
import { MeetingsController } from './runs/meetings.controller.js';
import { Meetings } from './runs/meetings.queries.service.js';
import { MeetingsStore } from './runs/meetings.store.js';
import { SetMeetingService } from './runs/set-meeting.service.js';
import { ConcernedPeople } from './runs/concerned-people.store.js';
import { MoveMails } from './runs/move-mails.queries.service.js';
import { MoveNoticesController } from './runs/move-notices.controller.js';
import { MoveSessionService } from './runs/move-session.service.js';
import { TellMoveService } from './runs/tell-move.service.js';
import { SessionMovesController } from './runs/session-moves.controller.js';
import { KeptByMove } from './runs/kept-by-move.store.js';
import { SessionMoves } from './runs/session-moves.queries.service.js';
import { RunSessions } from './runs/run-sessions.store.js';
import { StaffRunsQueries } from './runs/staff-runs.queries.service.js';
import { TransferStore } from './changes/transfer.store.js';
import { SwitchModeByLink } from './changes/switch-mode-by-link.service.js';
import { SwitchModeController } from './changes/switch-mode.controller.js';
import { SwitchModeService } from './changes/switch-mode.service.js';
import { UndoEnrolmentService } from './undo-enrolment.service.js';
import { StepBackService } from './waitlist/step-back.service.js';
import { WaitlistController } from './waitlist/waitlist.controller.js';
import { WaitlistService } from './waitlist/waitlist.service.js';
import { WithdrawByLink } from './waitlist/withdraw-by-link.service.js';

@Module({
  imports: [CatalogueModule, LettersModule, OrganisationsModule, PeopleModule],
  controllers: [
    AllocationController,
    BookingController,
    EligibilityController,
    MovesController,
    MyLinksController,
    MyPageController,
    PartiesController,
    ReplacementsController,
    StaffPlacesController,
    RequestsController,
    StaffRunsController,
    RunRulesController,
    RunStoryController,
    MeetingsController,
    SessionMovesController,
    MoveNoticesController,
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
    BookPartyService,
    ForeseenBooking,
    BookPlaceService,
    BookingActs,
    BookingEntry,
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
    KnownRuns,
    EndAllBookingsService,
    EndDoubleService,
    EndUndecidedService,
    EnrolMembersService,
    ExpireOffersService,
    ExtendOfferService,
    ExtraPlacesStore,
    GuestBookings,
    KeptReasons,
    MemberPlacesStore,
    MergeRunsService,
    MoveBookingService,
    MoveByLink,
    RoomLimit,
    MoveSessionService,
    TellMoveService,
    MyBookings,
    MyPageQueries,
    MySessionsStore,
    OpenBookingsStore,
    OpenOffersQueries,
    OtherRuns,
    AddNamedService,
    OverbookService,
    ParticipantStore,
    MyParties,
    NextSpeaker,
    PartyByLink,
    PartyEligibility,
    SeparatePartyService,
    ParticipantsQueries,
    PlacesStore,
    ExportParticipantsService,
    ParticipantsStore,
    RequestsQueries,
    NeedsQueries,
    BulkService,
    QuotaStore,
    ReleaseQuotasService,
    ReminderMails,
    ReminderStore,
    SendRemindersService,
    RenewLinkService,
    ReplacementChoices,
    ReplacementStore,
    ReplacePersonService,
    SeatFromList,
    SeatOfAbsent,
    RequestMails,
    SeatOfferStore,
    SeatOffers,
    SendLinksAgainService,
    SetExtraPlacesService,
    SetQuotaService,
    StaffOverbookings,
    StaffPlacesQueries,
    StaffRunsQueries,
    RunRulesQueries,
    RunStoryQueries,
    RunRulesStore,
    RunSessions,
    SetRunRulesService,
    Meetings,
    MeetingsStore,
    SetMeetingService,
    ConcernedPeople,
    KeptByMove,
    SessionMoves,
    MoveMails,
    StepBackService,
    TransferStore,
    SwitchModeByLink,
    SwitchModeService,
    UndoEnrolmentService,
    WaitlistService,
    WithdrawByLink,
  ],
  exports: [
    AddNamedService,
    DrawSeatsService,
    AnswerOfferService,
    BookingSlips,
    BookPlaceService,
    CancelBookingService,
    CancelRunService,
    ConcernedPeople,
    DecideRequestService,
    Eligibility,
    EndAllBookingsService,
    EndDoubleService,
    EndUndecidedService,
    EnrolMembersService,
    ExpireOffersService,
    KeptByMove,
    MoveBookingService,
    MyPageQueries,
    ReleaseQuotasService,
    RenewLinkService,
    OpenOffersQueries,
    ReplacePersonService,
    RoomLimit,
    SeatOfAbsent,
    SeatOffers,
    SendRemindersService,
    SetMeetingService,
    UndoEnrolmentService,
  ],
})
export class BookingModule {}
