import type { StaffRun } from '#lib/api/staff-types.ts';
import type { Texts } from '#lib/i18n/texts.ts';

export interface RunTab {
  href: string;
  label: string;
  /** Something there waits for staff. */
  open: boolean;
  current: boolean;
}

/** The parts of a course, and which of them an address belongs to. */
export function runTabs({ t }: Texts, run: StaffRun, pathname: string): RunTab[] {
  const base = `/verwaltung/kurse/${run.code}`;
  const isIn = (parts: readonly string[]): boolean =>
    parts.some((part) => pathname === `${base}/${part}` || pathname.startsWith(`${base}/${part}/`));
  const tab = (part: string, label: string, more: readonly string[] = [], open = false): RunTab => ({
    ...{ href: part ? `${base}/${part}` : base, label, open },
    current: (part === '' && pathname === base) || isIn(part ? [part, ...more] : more),
  });
  return [
    tab('inhalt', t('editor.tab.content')),
    tab('', t('staff.run.dates'), ['termin', 'checkin', 'bearbeiten', 'absagen', 'reihe', 'bescheid']),
    tab('plaetze', t('editor.tab.places'), ['regeln', 'fristen']),
    tab('team', t('editor.tab.team'), ['online']),
    tab('teilnehmende', t('staff.run.participants', { taken: run.taken, capacity: run.capacity }), [], run.requested > 0),
    tab('anwesenheit', t('staff.run.attendance')),
    tab('bescheinigungen', t('staff.run.certificates')),
    tab('nachrichten', t('editor.tab.messages')),
    tab('verlauf', t('editor.tab.history')),
  ];
}
