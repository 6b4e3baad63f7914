import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/index.js';
import { ApplyForDeskService } from './apply-for-desk.service.js';
import { DecideApplicationService } from './decide-application.service.js';
import { DeskRoles } from './desk-roles.service.js';
import { MembersController } from './members.controller.js';
import { Members } from './members.service.js';
import { MembersStore } from './members.store.js';
import { OrganisationApplicationStore } from './organisation-application.store.js';
import { RoleWishStore } from './role-wish.store.js';
import { RoleWishes } from './role-wishes.service.js';
import { RolesController } from './roles.controller.js';
import { OrganisationApplicationsController, StaffOrganisationsController } from './organisations.controller.js';

@Module({
  imports: [PeopleModule],
  controllers: [MembersController, OrganisationApplicationsController, RolesController, StaffOrganisationsController],
  providers: [
    ApplyForDeskService,
    DecideApplicationService,
    DeskRoles,
    Members,
    MembersStore,
    OrganisationApplicationStore,
    RoleWishes,
    RoleWishStore,
  ],
  exports: [ApplyForDeskService, DecideApplicationService, MembersStore],
})
export class OrganisationsModule {}
