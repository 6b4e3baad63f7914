import { type FieldError, invalid } from '../../errors/domain-error.js';
import type { PlaceWish } from './book-place.service.js';
import type { BookDto } from './booking.dto.js';
import type { Declared } from './eligibility/eligibility.service.js';

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
