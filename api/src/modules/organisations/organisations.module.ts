import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/index.js';
import { ApplyForDeskService } from './apply-for-desk.service.js';
import { DecideApplicationService } from './decide-application.service.js';
import { DeskRoles } from './desk-roles.service.js';
import { MembersController } from './members.controller.js';
import { Members } from './members.service.js';
import { MembersStore } from './members.store.js';
import { OrganisationApplicationStore } from './organisation-application.store.js';
import { OrganisationApplicationsController, StaffOrganisationsController } from './organisations.controller.js';

@Module({
  imports: [PeopleModule],
  controllers: [MembersController, OrganisationApplicationsController, StaffOrganisationsController],
  providers: [ApplyForDeskService, DecideApplicationService, DeskRoles, Members, MembersStore, OrganisationApplicationStore],
  exports: [ApplyForDeskService, DecideApplicationService, MembersStore],
})
export class OrganisationsModule {}
