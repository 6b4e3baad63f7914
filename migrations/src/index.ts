import type { MigrationInterface } from 'typeorm';
import { Foundation1700000000001 } from './0001-foundation.js';
import { MailAndCalendar1700000000002 } from './0002-mail-and-calendar.js';
import { AttendanceAndCertificates1700000000003 } from './0003-attendance-and-certificates.js';
import { Settings1700000000004 } from './0004-settings.js';
import { Territories1700000000005 } from './0005-territories.js';

/** Every change of the schema, in the order in which it happened. The list only grows. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  Foundation1700000000001,
  MailAndCalendar1700000000002,
  AttendanceAndCertificates1700000000003,
  Settings1700000000004,
  Territories1700000000005,
];
