import { type FieldError, invalid } from '../../errors/domain-error.js';
import { sortName } from '../people/index.js';
import type { PlaceWish } from './book-place.service.js';
import type { BookDto } from './booking.dto.js';
import { type Declared, nothingDeclared } from './eligibility/eligibility.service.js';

/** The form's words as a wish. @throws DomainError `request.invalid` for half of a guardian's consent */
export function wishOf(dto: BookDto): PlaceWish {
  return {
    name: dto.name,
    callName: dto.callName ?? null,
    email: dto.email ?? null,
    phone: dto.phone ?? null,
    organisationId: dto.organisationId ?? null,
    organisationName: dto.organisation ?? null,
    callTime: dto.callTime ?? null,
    birthYear: dto.birthYear ?? null,
    needs: dto.needs ?? [],
    newsletter: dto.newsletter ?? false,
    language: dto.language,
    waitlist: dto.waitlist ?? false,
    mode: dto.mode ?? null,
    declared: {
      basicQualification: dto.basicQualification ?? null,
      isWoman: dto.isWoman ?? null,
      guardian: guardianOf(dto),
      byOrganisation: false,
    },
  };
}

/**
 * The form's words as the wishes of a party: who books first, then those who come along and are reached the same way.
 * @throws DomainError `request.invalid` for the same name twice
 */
export function partyWishesOf(dto: BookDto): [PlaceWish, ...PlaceWish[]] {
  const booker = wishOf(dto);
  const companions = (dto.companions ?? []).map(({ name, callName, birthYear, basicQualification, isWoman }): PlaceWish => ({
    ...booker,
    ...{ name, callName: callName ?? null, birthYear: birthYear ?? null, needs: [], newsletter: false },
    declared: { ...nothingDeclared, basicQualification: basicQualification ?? null, isWoman: isWoman ?? null },
  }));
  const names = [booker, ...companions].map(({ name }) => sortName(name));
  const twice = names.flatMap((name, at) =>
    names.indexOf(name) < at ? [{ field: `companions.${at - 1}.name`, code: 'validation.same_person' }] : [],
  );
  if (twice.length > 0) throw invalid('request.invalid', {}, twice);
  return [booker, ...companions];
}

/** All of it or none: a name without a consent protects nobody. */
function guardianOf({ guardianName, guardianContact, guardianConsent }: BookDto): Declared['guardian'] {
  const given = [guardianName, guardianContact, guardianConsent || undefined];
  if (given.every((one) => one === undefined)) return null;
  if (guardianName && guardianContact && guardianConsent) return { name: guardianName, contact: guardianContact };
  const missing: FieldError[] = [
    ...(guardianName ? [] : [{ field: 'guardianName', code: 'validation.guardian_name_missing' }]),
    ...(guardianContact ? [] : [{ field: 'guardianContact', code: 'validation.guardian_contact_missing' }]),
    ...(guardianConsent ? [] : [{ field: 'guardianConsent', code: 'validation.guardian_consent_missing' }]),
  ];
  throw invalid('request.invalid', {}, missing);
}
