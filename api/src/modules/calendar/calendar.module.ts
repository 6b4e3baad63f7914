import { Module } from '@nestjs/common';
import { PersonalTokens } from '../access/personal-tokens.js';
import { BookingModule } from '../booking/index.js';
import { CalendarFilesController } from './calendar-files.controller.js';
import { CalendarFiles } from './calendar-files.service.js';
import { CalendarObjectStore } from './calendar-object.store.js';
import { DatesStore } from './dates.store.js';
import { InvitationMails } from './invitation-mails.js';
import { InvitationSequels } from './invitation-sequels.js';
import { Invitations } from './invitations.service.js';

@Module({
  imports: [BookingModule],
  controllers: [CalendarFilesController],
  providers: [CalendarFiles, CalendarObjectStore, DatesStore, InvitationMails, InvitationSequels, Invitations, PersonalTokens],
})
export class CalendarModule {}
