import type { FieldProblem } from '#lib/api/problem.ts';
import type { RunDetail } from '#lib/api/types.ts';
import type { TextKey } from '#lib/i18n/text-key.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { problemText } from '#lib/api/problem.ts';
import { modesOf } from './offered-needs.ts';
import { companionField, type CompanionValues } from './companions.ts';
import { textFields, type BookValues, type TextFieldName } from './book-values.ts';

export interface FieldError {
  field: string;
  text: string;
}

const limits: Record<TextFieldName, number> = {
  name: 200,
  callName: 100,
  organisation: 200,
  email: 254,
  phone: 40,
  birthYear: 4,
  guardianName: 200,
  guardianContact: 254,
};

/** Something before and after the @, and a dot in the last part; the mail server knows the rest. */
const looksLikeEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(text);
const looksLikePhone = (text: string) => /^[+\d\s()/.-]+$/.test(text) && text.replace(/\D/g, '').length >= 6;
const looksLikeYear = (text: string) => /^(19|20)\d{2}$/.test(text);

function fieldKey(name: TextFieldName, values: BookValues, run: RunDetail): TextKey | null {
  const value = values[name];
  switch (name) {
    case 'name':
      return value === '' ? 'booking.error.name' : null;
    case 'email':
      if (value === '' && !values.phone && !values.organisation) return 'booking.error.contact';
      return value === '' || looksLikeEmail(value) ? null : 'booking.error.email';
    case 'phone':
      return value === '' || looksLikePhone(value) ? null : 'booking.error.phone';
    case 'birthYear':
      return !run.asksBirthYear || looksLikeYear(value) ? null : 'booking.error.birthYear';
    default:
      return null;
  }
}

/** The same about who is booked along. */
function companionErrors({ t }: Texts, { companions }: BookValues, run: RunDetail): FieldError[] {
  return companions.flatMap(({ name, callName, birthYear }, at): FieldError[] => {
    const tooLong = (['name', 'callName'] as const).find((field) => (field === 'name' ? name : callName).length > limits[field]);
    const found: [keyof CompanionValues, string][] = [
      ...(name === '' ? [['name', t('booking.error.companionName')] satisfies [keyof CompanionValues, string]] : []),
      ...(tooLong ? [[tooLong, t('booking.error.tooLong', { max: limits[tooLong] })] satisfies [keyof CompanionValues, string]] : []),
      ...(run.asksBirthYear && !looksLikeYear(birthYear)
        ? [['birthYear', t('booking.error.companionBirthYear')] satisfies [keyof CompanionValues, string]]
        : []),
    ];
    return found.map(([field, text]) => ({ field: companionField(at, field), text }));
  });
}

/** What can be said before the API is asked. The API checks everything again and has the last word. */
export function checkValues(texts: Texts, values: BookValues, run: RunDetail): FieldError[] {
  const { t } = texts;
  const modeMissing = values.mode === '' && modesOf(run).length > 0;
  const ofMode = modeMissing ? [{ field: 'mode', text: t('booking.error.mode') }] : [];
  const ofTexts = textFields.flatMap((name): FieldError[] => {
    if (values[name].length > limits[name]) {
      return [{ field: name, text: t('booking.error.tooLong', { max: limits[name] }) }];
    }
    const key = fieldKey(name, values, run);
    return key ? [{ field: name, text: t(key) }] : [];
  });
  return [...ofTexts, ...companionErrors(texts, values, run), ...ofMode];
}

/** The API's findings, at the fields of the form; one sentence per field. */
export function fieldErrors(texts: Texts, fields: FieldProblem[]): FieldError[] {
  const names = [...new Set(fields.map(({ field }) => field))];
  return names.flatMap((field) => {
    const first = fields.find((problem) => problem.field === field);
    return first ? [{ field, text: problemText(texts, first) }] : [];
  });
}
