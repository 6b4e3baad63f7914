import type { Language } from '#lib/i18n/languages.ts';
import {
  attendModes,
  basicQualifications,
  callTimes,
  needs,
  type AttendMode,
  type BasicQualification,
  type BookingRequest,
  type CallTime,
  type Need,
} from '#lib/api/types.ts';
import { companionsToRequest, type CompanionValues, hiddenCompanions, readCompanions } from './companions.ts';

/** The form as the person filled it in; nothing is thrown away on the way from page to page. */
export interface BookValues {
  name: string;
  callName: string;
  organisation: string;
  email: string;
  phone: string;
  birthYear: string;
  callTime: CallTime | '';
  needs: Need[];
  /** How they take part, where a run is on site and online. */
  mode: AttendMode | '';
  basicQualification: BasicQualification | '';
  /** Asked where a run is for women. */
  isWoman: 'yes' | 'no' | '';
  /** Who takes care of somebody under 18. */
  guardianName: string;
  guardianContact: string;
  guardianConsent: boolean;
  newsletter: boolean;
  waitlist: boolean;
  /** Who is booked along. */
  companions: CompanionValues[];
  /** Names this one booking, so that sending the form twice books once. */
  key: string;
}

export const textFields = ['name', 'callName', 'organisation', 'birthYear', 'guardianName', 'guardianContact', 'email', 'phone'] as const;
export type TextFieldName = (typeof textFields)[number];

export const yesOrNo = ['yes', 'no'] as const;

/** More than any field takes, so that the refusal can still show what was typed. */
const longest = 1000;
const isUuid = (value: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

export const newKey = (): string => crypto.randomUUID();

export function emptyValues(waitlist: boolean): BookValues {
  const texts = Object.fromEntries(textFields.map((name) => [name, ''])) as Record<TextFieldName, string>;
  const unsaid = { basicQualification: '', isWoman: '', mode: '', guardianConsent: false } as const;
  return { ...texts, ...unsaid, callTime: '', needs: [], newsletter: false, waitlist, companions: [], key: newKey() };
}

export function readValues(form: FormData): BookValues {
  const text = (name: string) =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, longest);
  const texts = Object.fromEntries(textFields.map((name) => [name, text(name)])) as Record<TextFieldName, string>;
  const wanted = form.getAll('needs');
  return {
    ...texts,
    callTime: callTimes.find((time) => time === text('callTime')) ?? '',
    needs: needs.filter((need) => wanted.includes(need)),
    basicQualification: basicQualifications.find((one) => one === text('basicQualification')) ?? '',
    mode: attendModes.find((one) => one === text('mode')) ?? '',
    isWoman: yesOrNo.find((one) => one === text('isWoman')) ?? '',
    guardianConsent: form.has('guardianConsent'),
    newsletter: form.has('newsletter'),
    waitlist: form.has('waitlist'),
    companions: readCompanions(form, text),
    key: isUuid(text('key')) ? text('key') : newKey(),
  };
}

/** Every value as name and text, for the hidden fields of the page on which the answers are checked. */
export function hiddenFields(values: BookValues): [string, string][] {
  return [
    ...textFields.map((name): [string, string] => [name, values[name]]),
    ['callTime', values.callTime],
    ['basicQualification', values.basicQualification],
    ['isWoman', values.isWoman],
    ['mode', values.mode],
    ...(values.guardianConsent ? [['guardianConsent', '1'] satisfies [string, string]] : []),
    ...values.needs.map((need): [string, string] => ['needs', need]),
    ...(values.newsletter ? [['newsletter', '1'] satisfies [string, string]] : []),
    ...(values.waitlist ? [['waitlist', '1'] satisfies [string, string]] : []),
    ...hiddenCompanions(values.companions),
    ['key', values.key],
  ];
}

/** What the rules of the run ask about the person. */
function declared({ basicQualification, isWoman, guardianName, guardianContact, guardianConsent }: BookValues): Partial<BookingRequest> {
  return {
    ...(basicQualification && { basicQualification }),
    ...(isWoman && { isWoman: isWoman === 'yes' }),
    ...(guardianName && { guardianName }),
    ...(guardianContact && { guardianContact }),
    ...(guardianConsent && { guardianConsent }),
  };
}

/** What the API is asked; fields left empty are not sent. */
export function toRequest(values: BookValues, language: Language): BookingRequest {
  const { name, callName, organisation, email, phone, birthYear, callTime, newsletter, waitlist } = values;
  return {
    name,
    language,
    ...(callName && { callName }),
    ...(organisation && { organisation }),
    ...(email && { email }),
    ...(phone && { phone }),
    ...(birthYear && { birthYear: Number(birthYear) }),
    ...(callTime && { callTime }),
    ...declared(values),
    ...(values.mode && { mode: values.mode }),
    ...(values.needs.length > 0 && { needs: values.needs }),
    ...(newsletter && email && { newsletter }),
    ...(waitlist && { waitlist }),
    ...(values.companions.length > 0 && { companions: companionsToRequest(values.companions) }),
  };
}
