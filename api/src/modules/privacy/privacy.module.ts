import { Module } from '@nestjs/common';
import { BookingModule } from '../booking/index.js';
import { CalendarModule } from '../calendar/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { AddressChangesController } from './address-changes.controller.js';
import { ChangeAddressService } from './change-address.service.js';
import { ChangeOwnDataService } from './change-own-data.service.js';
import { CorrectPersonService } from './correct-person.service.js';
import { EraseByLink } from './erase-by-link.service.js';
import { ErasePersonService } from './erase-person.service.js';
import { ErasureStore } from './erasure.store.js';
import { ErasureNotes } from './erasure-notes.js';
import { ForgetInactiveService } from './forget-inactive.service.js';
import { HelpPersonService } from './help-person.service.js';
import { KeepErasedService } from './keep-erased.service.js';
import { MailLogController } from './mail-log.controller.js';
import { MailLogService } from './mail-log.service.js';
import { OwnDataController } from './own-data.controller.js';
import { OwnDataQueries } from './own-data.queries.service.js';
import { OwnDataStore } from './own-data.store.js';
import { PeopleController } from './people.controller.js';
import { PeopleQueries } from './people.queries.service.js';
import { PersonalCopyFile } from './personal-copy-file.js';
import { PersonalCopyPage } from './personal-copy-page.js';
import { PersonalCopyService } from './personal-copy.service.js';
import { ReminderChoice } from './reminder-choice.service.js';
import { RemindersController } from './reminders.controller.js';
import { RetentionController } from './retention.controller.js';
import { RetentionService } from './retention.service.js';
import { SilentPeopleStore } from './silent-people.store.js';

@Module({
  imports: [BookingModule, CalendarModule, CatalogueModule],
  controllers: [AddressChangesController, MailLogController, OwnDataController, PeopleController, RemindersController, RetentionController],
  providers: [
    ChangeAddressService,
    ChangeOwnDataService,
    CorrectPersonService,
    EraseByLink,
    ErasePersonService,
    ErasureStore,
    ErasureNotes,
    ForgetInactiveService,
    HelpPersonService,
    KeepErasedService,
    MailLogService,
    OwnDataQueries,
    OwnDataStore,
    PeopleQueries,
    PersonalCopyFile,
    PersonalCopyPage,
    PersonalCopyService,
    ReminderChoice,
    RetentionService,
    SilentPeopleStore,
  ],
  exports: [ErasePersonService, ForgetInactiveService, KeepErasedService, RetentionService],
})
export class PrivacyModule {}
