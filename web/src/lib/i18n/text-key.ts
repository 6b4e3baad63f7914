import type attendance from '../../../../templates/i18n/de/attendance.json';
import type booking from '../../../../templates/i18n/de/booking.json';
import type breach from '../../../../templates/i18n/de/breach.json';
import type calls from '../../../../templates/i18n/de/calls.json';
import type catalogue from '../../../../templates/i18n/de/catalogue.json';
import type certificates from '../../../../templates/i18n/de/certificates.json';
import type changes from '../../../../templates/i18n/de/changes.json';
import type checkin from '../../../../templates/i18n/de/checkin.json';
import type common from '../../../../templates/i18n/de/common.json';
import type course from '../../../../templates/i18n/de/course.json';
import type deadlines from '../../../../templates/i18n/de/deadlines.json';
import type doors from '../../../../templates/i18n/de/doors.json';
import type duplicates from '../../../../templates/i18n/de/duplicates.json';
import type editor from '../../../../templates/i18n/de/editor.json';
import type eligibility from '../../../../templates/i18n/de/eligibility.json';
import type integrity from '../../../../templates/i18n/de/integrity.json';
import type lost from '../../../../templates/i18n/de/lost.json';
import type master from '../../../../templates/i18n/de/master.json';
import type my from '../../../../templates/i18n/de/my.json';
import type offerings from '../../../../templates/i18n/de/offerings.json';
import type organisation from '../../../../templates/i18n/de/organisation.json';
import type pages from '../../../../templates/i18n/de/pages.json';
import type places from '../../../../templates/i18n/de/places.json';
import type planner from '../../../../templates/i18n/de/planner.json';
import type planning from '../../../../templates/i18n/de/planning.json';
import type pools from '../../../../templates/i18n/de/pools.json';
import type privacy from '../../../../templates/i18n/de/privacy.json';
import type requests from '../../../../templates/i18n/de/requests.json';
import type runs from '../../../../templates/i18n/de/runs.json';
import type settings from '../../../../templates/i18n/de/settings.json';
import type sheets from '../../../../templates/i18n/de/sheets.json';
import type signin from '../../../../templates/i18n/de/signin.json';
import type staff from '../../../../templates/i18n/de/staff.json';
import type tables from '../../../../templates/i18n/de/tables.json';
import type today from '../../../../templates/i18n/de/today.json';
import type trainers from '../../../../templates/i18n/de/trainers.json';
import type verify from '../../../../templates/i18n/de/verify.json';
import type views from '../../../../templates/i18n/de/views.json';
import type workplace from '../../../../templates/i18n/de/workplace.json';

/** The German catalogues are the source of the keys; a guard test keeps the other languages equal. */
interface Catalogue {
  attendance: typeof attendance;
  booking: typeof booking;
  breach: typeof breach;
  calls: typeof calls;
  catalogue: typeof catalogue;
  certificates: typeof certificates;
  changes: typeof changes;
  checkin: typeof checkin;
  common: typeof common;
  course: typeof course;
  deadlines: typeof deadlines;
  doors: typeof doors;
  duplicates: typeof duplicates;
  editor: typeof editor;
  eligibility: typeof eligibility;
  integrity: typeof integrity;
  lost: typeof lost;
  master: typeof master;
  my: typeof my;
  offerings: typeof offerings;
  organisation: typeof organisation;
  pages: typeof pages;
  places: typeof places;
  planner: typeof planner;
  planning: typeof planning;
  pools: typeof pools;
  privacy: typeof privacy;
  requests: typeof requests;
  runs: typeof runs;
  settings: typeof settings;
  sheets: typeof sheets;
  signin: typeof signin;
  staff: typeof staff;
  tables: typeof tables;
  today: typeof today;
  trainers: typeof trainers;
  verify: typeof verify;
  views: typeof views;
  workplace: typeof workplace;
}

type Leaves<T> = T extends string
  ? ''
  : {
      [K in keyof T & string]: Leaves<T[K]> extends infer Rest extends string ? (Rest extends '' ? K : `${K}.${Rest}`) : never;
    }[keyof T & string];

export type TextKey = Leaves<Catalogue>;
