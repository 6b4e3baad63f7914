import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { AppConfig } from './config/app-config.js';
import { ConfigModule } from './config/config.module.js';
import { DatabaseModule } from './database/database.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { HttpModule } from './http/http.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { AccessModule } from './modules/access/index.js';
import { AttendanceModule, CheckInModule } from './modules/attendance/index.js';
import { AuditModule } from './modules/audit/index.js';
import { BookingModule } from './modules/booking/index.js';
import { CalendarModule } from './modules/calendar/index.js';
import { CatalogueModule } from './modules/catalogue/index.js';
import { CallsModule } from './modules/calls/index.js';
import { CertificatesModule } from './modules/certificates/index.js';
import { IntegrityModule } from './modules/integrity/index.js';
import { DuplicatesModule } from './modules/duplicates/index.js';
import { EnrolmentModule } from './modules/enrolment/index.js';
import { MailModule } from './modules/mail/index.js';
import { OrganisationsModule } from './modules/organisations/index.js';
import { PrivacyModule } from './modules/privacy/index.js';
import { ReportsModule } from './modules/reports/index.js';
import { RuleValuesModule } from './modules/rule-values/index.js';
import { SignInModule } from './modules/sign-in/index.js';
import { SettingsModule } from './settings/settings.module.js';
import { TextsModule } from './texts/texts.module.js';
import { StaffJobsModule } from './modules/staff-jobs/index.js';
import { TodayModule } from './modules/today/index.js';
import { TrainersModule } from './modules/trainers/index.js';
import { WorkplaceModule } from './modules/workplace/index.js';
import type { Clock } from './time/clock.js';
import { TimeModule } from './time/time.module.js';

export interface AppParts {
  readonly config: AppConfig;
  readonly source: DataSource;
  readonly clock: Clock;
}

/** The list of rooms, nothing else. */
@Module({})
export class AppModule {
  static with({ config, source, clock }: AppParts): DynamicModule {
    const foundation = [ConfigModule.with(config), TimeModule.with(clock), DatabaseModule.with(source), HttpModule, TextsModule];
    const shelves = [AuditModule, MailModule, StaffJobsModule, SettingsModule, DocumentsModule];
    const rooms = [
      AccessModule,
      SignInModule,
      OrganisationsModule,
      CatalogueModule,
      RuleValuesModule,
      BookingModule,
      EnrolmentModule,
      AttendanceModule,
      CheckInModule,
      CallsModule,
      CertificatesModule,
      CalendarModule,
      TrainersModule,
      DuplicatesModule,
      IntegrityModule,
      ReportsModule,
      PrivacyModule,
      TodayModule,
      WorkplaceModule,
      JobsModule,
    ];
    return { module: AppModule, imports: [...foundation, ...shelves, ...rooms] };
  }
}
