import type { RuleValue } from '#lib/api/staff-master.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { type MasterField, numberOf, type Typed } from './master-form.ts';
import type { DatedRule } from './rule-words.ts';

/** More steps than any rule of the programme has. */
const MOST_STEPS = 5;
const steps = Array.from({ length: MOST_STEPS }, (_step, at) => at + 1);

/** What a form holds for the value of a rule, by its shape. */
export function valueFields({ t, find }: Pick<Texts, 't' | 'find'>, { shape, unit, values }: RuleValue): MasterField[] {
  const hint = t('settings.form.unit', { unit: t(`settings.unit.${unit}`) });
  const number = { type: 'text', inputmode: 'decimal', maxlength: 12 } as const;
  if (shape === 'AMOUNT') return [{ ...number, name: 'value', label: t('settings.form.amount'), hint }];
  if (shape === 'SPAN') {
    return [
      { ...number, name: 'value', label: t('settings.form.min'), hint },
      { ...number, name: 'max', label: t('settings.form.max'), hint },
    ];
  }
  if (shape === 'LIST') {
    return [{ name: 'value', type: 'text', label: t('settings.form.list'), hint: t('settings.form.listHint'), maxlength: 60 }];
  }
  if (shape === 'FLAG') {
    const options = [
      { value: '1', label: t('master.yes') },
      { value: '', label: t('master.no') },
    ];
    return [{ name: 'value', type: 'radio', label: t('settings.form.amount'), options }];
  }
  if (shape === 'STEPS') {
    return steps.flatMap((n): MasterField[] => [
      { ...number, name: n === 1 ? 'value' : `from-${n}`, label: `${t('settings.form.step', { n })}: ${t('settings.form.stepFrom')}` },
      { ...number, name: `kept-${n}`, label: t('settings.form.stepKept') },
    ]);
  }
  const options = (['warn', 'ask', 'block'] as const).map((weight) => ({ value: weight, label: t(`settings.weight.${weight}`) }));
  return (values[0]?.weights ?? []).map(({ kind }, at) => ({
    ...{ name: at === 0 ? 'value' : `weight-${kind}`, type: 'select', options },
    label: find(`settings.weighs.${kind}`) ?? kind,
  }));
}

/** The form as it begins: with what holds now. */
export function typedRule(now: DatedRule | undefined): Typed {
  if (!now) return {};
  const { amount, span, list, flag, steps: all, weights } = now;
  return {
    ...(amount !== null && { value: String(amount) }),
    ...(span && { value: String(span.min), max: String(span.max) }),
    ...(list && { value: list.join(', ') }),
    ...(flag !== null && { value: flag ? '1' : '' }),
    ...Object.fromEntries(
      (all ?? []).flatMap((step, at) => [
        [at === 0 ? 'value' : `from-${at + 1}`, String(step.fromHoursBefore)],
        [`kept-${at + 1}`, String(step.keptHours)],
      ]),
    ),
    ...Object.fromEntries((weights ?? []).map(({ kind, weight }, at) => [at === 0 ? 'value' : `weight-${kind}`, weight])),
  };
}

/** What was typed, in the shape of the rule; what is no number the API refuses in words. */
export function ruleValueOf({ shape, values }: RuleValue, typed: Typed): unknown {
  const { value = '', max } = typed;
  // What is no number travels as a word, so that the answer is about the field and not about the request.
  const number = (text: string | undefined): number | string => (Number.isNaN(numberOf(text)) ? '' : numberOf(text));
  if (shape === 'AMOUNT') return number(value);
  if (shape === 'SPAN') return { min: number(value), max: number(max) };
  if (shape === 'LIST') return value.split(',').map((one) => number(one.trim()));
  if (shape === 'FLAG') return value === '1';
  if (shape === 'STEPS') {
    return steps
      .map((n) => [n === 1 ? value : (typed[`from-${n}`] ?? ''), typed[`kept-${n}`] ?? ''] as const)
      .filter(([from, kept]) => from !== '' || kept !== '')
      .map(([from, kept]) => ({ fromHoursBefore: number(from), keptHours: number(kept) }));
  }
  const kinds = (values[0]?.weights ?? []).map(({ kind }) => kind);
  return Object.fromEntries(kinds.map((kind, at) => [kind, at === 0 ? value : (typed[`weight-${kind}`] ?? '')]));
}
