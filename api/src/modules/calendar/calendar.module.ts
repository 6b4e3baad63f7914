import { Module } from '@nestjs/common';
import { BookingModule } from '../booking/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { LettersModule } from '../mail/index.js';
import { AddedMails } from './added-mails.js';
import { CalendarFilesController } from './calendar-files.controller.js';
import { CalendarFiles } from './calendar-files.service.js';
import { CalendarObjectStore } from './calendar-object.store.js';
import { CourseCalendar } from './course-calendar.service.js';
import { DatesStore } from './dates.store.js';
import { EntryMoves } from './entry-moves.js';
import { FellOutMails } from './fell-out-mails.js';
import { InvitationMails } from './invitation-mails.js';
import { InvitationSequels } from './invitation-sequels.js';
import { Invitations } from './invitations.service.js';

@Module({
  imports: [BookingModule, CatalogueModule, LettersModule],
  controllers: [CalendarFilesController],
  providers: [
    ...[CalendarFiles, CalendarObjectStore, CourseCalendar, DatesStore, EntryMoves],
    ...[AddedMails, FellOutMails, InvitationMails, InvitationSequels, Invitations],
  ],
  exports: [InvitationSequels],
})
export class CalendarModule {}
