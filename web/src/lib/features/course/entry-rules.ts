import type { RunDetail } from '#lib/api/types.ts';
import type { Texts } from '#lib/i18n/texts.ts';

export interface EntryRule {
  kind: 'age' | 'level' | 'interview' | 'open' | 'rule' | 'late';
  text: string;
  note?: string | undefined;
}

/** Said by a rule of their own below, or nobody's business on a public page. */
const saidElsewhere = new Set(['interview', 'adult', 'age18']);
const openToAll = new Set(['VOLUNTEER', 'INTERPRETER', 'LEARNER']);

function ageRule({ t }: Texts, run: RunDetail): EntryRule[] {
  const adult = run.prerequisites.some((key) => key === 'adult' || key === 'age18');
  const age = run.minAge ?? (adult ? 18 : null);
  if (age === null) return [];
  return [{ kind: 'age', text: t('course.who.age', { age }), ...(age < 18 && { note: t('course.who.guardianNote') }) }];
}

function levelRule({ t, find }: Texts, run: RunDetail): EntryRule[] {
  if (!run.germanLevel) return [];
  const note = find(`course.who.levelNote.${run.germanLevel}`) ?? undefined;
  if (run.germanLevel === 'A0') return [{ kind: 'level', text: t('course.who.noGerman'), note }];
  return [{ kind: 'level', text: t('course.who.level', { level: run.germanLevel }), note }];
}

function lateRule({ t, dates }: Texts, { lateEntryUntil }: RunDetail): EntryRule[] {
  if (!lateEntryUntil) return [];
  return [
    {
      kind: 'late',
      text: t('course.who.lateEntry', { day: dates.long(dates.dayOf(lateEntryUntil)) }),
      note: t('course.who.lateEntryNote'),
    },
  ];
}

/** Who can take part, one sentence per rule. */
export function entryRules(texts: Texts, run: RunDetail): EntryRule[] {
  const { t, find } = texts;
  const others = run.prerequisites
    .filter((key) => !saidElsewhere.has(key) && !key.startsWith('german_'))
    .flatMap((key): EntryRule[] => {
      const text = find(`course.who.rule.${key}`);
      return text ? [{ kind: 'rule', text }] : [];
    });
  const interview: EntryRule[] =
    run.confirmBy === 'interview' ? [{ kind: 'interview', text: t('course.who.interview'), note: t('course.who.interviewNote') }] : [];
  const open: EntryRule[] = openToAll.has(run.audience) ? [{ kind: 'open', text: t('course.who.open') }] : [];
  return [...ageRule(texts, run), ...levelRule(texts, run), ...others, ...interview, ...open, ...lateRule(texts, run)];
}
