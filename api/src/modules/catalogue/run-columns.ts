import type { SqlValue } from '../../database/tx.js';
import type { PlannedRun, RunWish } from './domain/new-run.js';

type Columns = Record<string, SqlValue>;

/** What staff wish, as columns. */
export function wishedColumns(wish: RunWish): Columns {
  return {
    offering_id: wish.offeringId,
    code: wish.code,
    title: wish.title,
    description: wish.description,
    format: wish.format,
    town: wish.town,
    territory_id: wish.territoryId,
    room_id: wish.roomId,
    german_level: wish.germanLevel,
    min_age: wish.minAge ?? null,
    max_per_organisation: wish.maxPerOrganisation ?? null,
    prerequisites: JSON.stringify(wish.prerequisites),
    flags: JSON.stringify(wish.flags),
    registration_opens_at: wish.registrationOpensAt ?? null,
    funded_via_id: wish.fundedViaId ?? null,
    organiser_id: wish.organiserId,
    host_id: wish.hostId ?? null,
    funding_programme_id: wish.fundingProgrammeId ?? null,
    contact_person_id: wish.contactPersonId ?? null,
  };
}

/** What follows from it. */
export function plannedColumns(plan: PlannedRun): Columns {
  return {
    slug: plan.slug,
    promise: plan.promise,
    search_text: plan.searchText,
    teaching_units: plan.teachingUnits,
    first_date: plan.firstDate,
    last_date: plan.lastDate,
    registration_deadline: plan.registrationDeadline,
    cancellation_deadline: plan.cancellationDeadline,
    late_entry_until: plan.lateEntryUntil,
    decision_date: plan.decisionDate,
    min_participants: plan.minParticipants,
    waitlist_size: plan.waitlistSize,
  };
}
