import { basicQualifications, type BasicQualification, type BookingRequest } from '#lib/api/types.ts';

/** Somebody who is booked along, as typed. */
export interface CompanionValues {
  name: string;
  callName: string;
  birthYear: string;
  basicQualification: BasicQualification | '';
  isWoman: 'yes' | 'no' | '';
}

/** Besides whoever fills in the form. */
export const mostCompanions = 2;

const yesOrNo = ['yes', 'no'] as const;

/** Name of a field: the same path as in the API, so that its findings reach the field. */
export const companionField = (at: number, field: keyof CompanionValues): string => `companions.${at}.${field}`;

export const emptyCompanion = (): CompanionValues => ({ name: '', callName: '', birthYear: '', basicQualification: '', isWoman: '' });

/** @param text reads a field of the form */
export function readCompanions(form: FormData, text: (name: string) => string): CompanionValues[] {
  const places = Array.from({ length: mostCompanions }, (_, at) => at).filter((at) => form.has(companionField(at, 'name')));
  return places.map((at) => ({
    name: text(companionField(at, 'name')),
    callName: text(companionField(at, 'callName')),
    birthYear: text(companionField(at, 'birthYear')),
    basicQualification: basicQualifications.find((one) => one === text(companionField(at, 'basicQualification'))) ?? '',
    isWoman: yesOrNo.find((one) => one === text(companionField(at, 'isWoman'))) ?? '',
  }));
}

export const hiddenCompanions = (companions: readonly CompanionValues[]): [string, string][] =>
  companions.flatMap((one, at) =>
    Object.entries(one).map(([name, value]): [string, string] => [companionField(at, name as keyof CompanionValues), value]),
  );

export const companionsToRequest = (companions: readonly CompanionValues[]): NonNullable<BookingRequest['companions']> =>
  companions.map(({ name, callName, birthYear, basicQualification, isWoman }) => ({
    name,
    ...(callName && { callName }),
    ...(birthYear && { birthYear: Number(birthYear) }),
    ...(basicQualification && { basicQualification }),
    ...(isWoman && { isWoman: isWoman === 'yes' }),
  }));
