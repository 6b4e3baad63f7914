import type { Reason, RunDetail } from '#lib/api/types.ts';
import { courseHref } from '#lib/features/catalogue/run-words.ts';
import { isolated } from '#lib/i18n/isolated.ts';
import type { TextParams, Texts } from '#lib/i18n/texts.ts';

export type Reader = 'person' | 'organisation' | 'staff';

/** What a sentence needs to know of a reason. */
type Said = Pick<Reason, 'code' | 'params'>;

/** One reason in words for its reader; a code without words is still answered in words. */
export function reasonText(texts: Texts, reason: Said, reader: Reader): string {
  return (
    texts.find(`eligibility.${reader}.${reason.code}`, wordParams(texts, reason)) ??
    texts.t('common.error.unknownCode', { code: reason.code })
  );
}

function wordParams(texts: Texts, { params }: Said): TextParams {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, wordOf(texts, name, value)]));
}

function wordOf(texts: Texts, name: string, value: unknown): string | number {
  if (name === 'date' || name === 'until') return texts.dates.long(String(value));
  if (name === 'title') return isolated(String(value));
  if (Array.isArray(value)) return value.map((one) => texts.find(`eligibility.list.${one}`) ?? String(one)).join(', ');
  return typeof value === 'number' ? value : String(value);
}

export interface WayOn {
  label: string;
  href: string;
}

/** The field of the form that answers a reason. */
const fieldOf: Record<string, string> = {
  basic_missing: 'basicQualification',
  guardian_missing: 'guardianName',
  organisation_unnamed: 'organisation',
};

/** Where one can go on from a reason. Calling us helps with every reason and is said once, below all of them. */
export function waysOn({ t }: Texts, { code, ways, who }: Reason, run: RunDetail): WayOn[] {
  return ways.flatMap((way): WayOn[] => {
    // About one of several people: the form below asks for each, and nobody knows here which one it is.
    const field = who === undefined ? fieldOf[code] : undefined;
    if (way === 'answer') return field ? [{ label: t('eligibility.way.answer'), href: `#${field}` }] : [];
    if (way === 'basic_runs') return [{ label: t('eligibility.way.basic_runs'), href: '/angebote?art=BASIC_QUALIFICATION' }];
    return way === 'other_runs' ? [{ label: t('eligibility.way.other_runs'), href: othersHref(run) }] : [];
  });
}

const othersHref = (run: RunDetail): string => (run.siblings.length > 0 ? `${courseHref(run)}#andere` : `/angebote?art=${run.kind}`);
