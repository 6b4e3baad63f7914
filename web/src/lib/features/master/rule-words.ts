import type { RuleValue } from '#lib/api/staff-master.ts';
import type { Texts } from '#lib/i18n/texts.ts';

export type DatedRule = RuleValue['values'][number];

/** The first part of the dotted name. */
export const groupOf = (name: string): string => name.split('.')[0] ?? '';

/** What a rule is called, and what it does; one that nobody has taught us to name keeps its own. */
export const ruleTexts = ({ find }: Pick<Texts, 'find'>, name: string) => ({
  label: find(`settings.rule.${name}.label`) ?? name,
  effect: find(`settings.rule.${name}.effect`) ?? '',
});

/** A value in words, with its unit; steps and weights take a line each. */
export function valueLines({ t, find }: Pick<Texts, 't' | 'find'>, unit: RuleValue['unit'], content: DatedRule): string[] {
  const one = (value: number): string => t(`settings.value.${unit}`, { value });
  if (content.amount !== null) return [one(content.amount)];
  if (content.span !== null) return [t('settings.span', { min: one(content.span.min), max: one(content.span.max) })];
  if (content.list !== null) return [content.list.map(one).join(', ')];
  if (content.flag !== null) return [t(content.flag ? 'master.yes' : 'master.no')];
  if (content.steps !== null) {
    return content.steps.map((step) => t('settings.step', { from: one(step.fromHoursBefore), kept: one(step.keptHours) }));
  }
  return (content.weights ?? []).map(({ kind, weight }) => `${find(`settings.weighs.${kind}`) ?? kind}: ${t(`settings.weight.${weight}`)}`);
}
