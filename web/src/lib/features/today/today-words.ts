import type { DayOffKind } from '#lib/api/staff-master.ts';
import type { TodayRow } from '#lib/api/staff-today.ts';
import { isolated } from '#lib/i18n/isolated.ts';
import type { Texts } from '#lib/i18n/texts.ts';

type Kind = TodayRow['kind'];

const ofRun = (part: string) => (row: TodayRow) => `/verwaltung/kurse/${row.run?.code ?? ''}${part}`;

/** That day in the plan, where its dates are moved. */
const inPlan = ({ clash }: TodayRow) => `/verwaltung/planung?ansicht=liste&tage=1&von=${clash?.date ?? ''}`;

/** The page with the button that settles it. */
const ways: Record<Kind, (row: TodayRow) => string> = {
  offer_call: () => '/verwaltung/nachruecken',
  offer_expiring: () => '/verwaltung/nachruecken',
  call: () => '/verwaltung/anrufe',
  integrity: () => '/verwaltung/pruefung',
  job_stopped: () => '/verwaltung/auftraege',
  publication: ofRun(''),
  trainer_away: () => '/verwaltung/stammdaten/referentinnen/ausfaelle',
  days_off: ({ dayOff }) => `/verwaltung/stammdaten/ferien/${dayOff?.id ?? ''}#termine`,
  move_notice: ofRun('/bescheid'),
  room_taken: inPlan,
  trainer_busy: inPlan,
  unready: (row) => ofRun(row.numbers['trainer'] === 1 ? '/team/leitung' : `/termin/${row.numbers['n'] ?? 1}`)(row),
  walk_in: (row) => ofRun(`/checkin/${row.numbers['n'] ?? 1}`)(row),
  seen: (row) => ofRun(`/checkin/${row.numbers['n'] ?? 1}`)(row),
  decision: ofRun(''),
  late_days: ofRun('/fristen'),
  waiting: ofRun('/teilnehmende?zustand=waiting'),
  requests: ({ run }) => `/verwaltung/anfragen?kurs=${encodeURIComponent(run?.code ?? '')}`,
  few: ofRun(''),
  attendance: ofRun('/anwesenheit'),
  over: ofRun('/anwesenheit'),
  proof: ofRun('/teilnehmende/drucken#nachweis'),
  mail: ({ personId }) => `/verwaltung/personen/${personId ?? 'suche'}`,
  application: () => '/verwaltung/organisationen',
  role_wish: () => '/verwaltung/organisationen',
  certificates: ofRun('/bescheinigungen'),
  certificates_held: ofRun('/bescheinigungen'),
};

export const hrefOf = (row: TodayRow): string => ways[row.kind](row);

/** School holidays and computed ones have a key, others are in words. */
function dayOffName(find: Texts['find'], kind: DayOffKind | undefined, name: string): string {
  if (kind === 'SCHOOL_HOLIDAY') return find(`planning.school.${name}`) ?? name;
  return kind === 'HOLIDAY_AGAIN' ? (find(`runs.session.holiday.${name}`) ?? name) : name;
}

const params = ({ dates, find }: Texts, { name, count, numbers, since, clash, dayOff }: TodayRow) => ({
  ...numbers,
  count,
  name: isolated(dayOffName(find, dayOff?.kind, name ?? '')),
  day: clash ? dates.dayMon(clash.date) : since === null ? '' : dates.brief(dates.dayOf(since)),
  other: isolated(clash?.other ?? ''),
});

export const whatOf = (texts: Texts, row: TodayRow): string => texts.t(`today.what.${row.kind}`, params(texts, row));
export const actOf = ({ t }: Texts, { kind, count }: TodayRow): string => t(`today.act.${kind}`, { count });

/**
 * At which course, or what it is about.
 * @param today 'YYYY-MM-DD' in Berlin
 */
export function whereOf(texts: Texts, { kind, run }: TodayRow, today: string): string {
  const { dates, t } = texts;
  if (run)
    return t('today.where', {
      code: isolated(run.code),
      title: isolated(run.title),
      day: dates.near(run.firstDate, today).replaceAll(' ', '\u00a0'),
    });
  return texts.find(`today.why.${kind}`) ?? '';
}

/** @param today 'YYYY-MM-DD' in Berlin */
export function dueOf({ t, dates }: Texts, { due, dueAllDay, since }: TodayRow, today: string): { text: string; presses: boolean } {
  if (due === null) return { text: sinceWords({ t, dates }, since, today), presses: false };
  const day = dates.dayOf(due);
  if (day > today) return { text: t('today.due.day', { day: dates.dayMon(day) }), presses: false };
  if (day < today) return { text: t('today.due.over', { day: dates.dayMon(day) }), presses: true };
  return { text: dueAllDay ? t('today.due.today') : t('today.due.clock', { time: dates.timeOf(due) }), presses: true };
}

function sinceWords({ t, dates }: Pick<Texts, 't' | 'dates'>, since: string | null, today: string): string {
  if (since === null) return t('today.due.none');
  const day = dates.dayOf(since);
  return day >= today ? t('today.due.sinceToday') : t('today.due.since', { day: dates.dayMon(day) });
}
