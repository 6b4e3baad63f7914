import { type DynamicModule, Module } from '@nestjs/common';
import { AppModule, type AppParts } from '../app.module.js';
import { AttendanceModule } from '../modules/attendance/index.js';
import { BookingModule } from '../modules/booking/index.js';
import { CatalogueModule } from '../modules/catalogue/index.js';
import { CertificatesModule } from '../modules/certificates/index.js';
import { DuplicatesModule } from '../modules/duplicates/index.js';
import { OrganisationsModule } from '../modules/organisations/index.js';
import { SetClock } from '../time/clock.js';
import { AttendanceStory } from './attendance-story.js';
import { BookingStory } from './booking-story.js';
import { DeskStory } from './desk-story.js';
import { DemoSeeder } from './demo-seeder.js';
import { DemoStory } from './demo-story.js';
import { DemoStore } from './demo.store.js';
import { MasterDataStore } from './master-data.store.js';
import { PeopleDataStore } from './people-data.store.js';
import { RunStory } from './run-story.js';

/** The product with a seeder in it and a clock that the seeder sets. */
@Module({})
export class DemoModule {
  static with(parts: AppParts & { readonly clock: SetClock }): DynamicModule {
    return {
      module: DemoModule,
      imports: [
        ...[AppModule.with(parts), CatalogueModule, BookingModule, AttendanceModule, CertificatesModule],
        ...[DuplicatesModule, OrganisationsModule],
      ],
      providers: [
        { provide: SetClock, useValue: parts.clock },
        ...[DemoSeeder, DemoStore, DemoStory, MasterDataStore, PeopleDataStore],
        ...[RunStory, BookingStory, AttendanceStory, DeskStory],
      ],
    };
  }
}
