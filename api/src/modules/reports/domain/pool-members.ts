/** Somebody who serves and is qualified on the day of the report, in one kind of service. */
export interface ActiveVolunteer {
  readonly personId: string;
  readonly kind: string;
  readonly languages: readonly string[];
  /** The organisation that the profile names. */
  readonly homeId: string | null;
}

export interface KnownMembership {
  readonly personId: string;
  readonly organisationId: string;
  /** On the day of the report. */
  readonly isValid: boolean;
}

export interface PoolMembers {
  readonly guides: ReadonlySet<string>;
  readonly coordinators: ReadonlySet<string>;
  readonly interpreters: ReadonlyMap<string, readonly string[]>;
}

const nobody: PoolMembers = { guides: new Set(), coordinators: new Set(), interpreters: new Map() };

/**
 * Who counts for which organisation. A person of two organisations counts in each (E17). Membership decides; the
 * profile's organisation counts only where nothing is known of a membership there, for who has left counts no more (E16).
 */
export function membersByOrganisation(
  volunteers: readonly ActiveVolunteer[],
  memberships: readonly KnownMembership[],
): ReadonlyMap<string, PoolMembers> {
  const byPerson = Map.groupBy(memberships, ({ personId }) => personId);
  const found = new Map<string, ActiveVolunteer[]>();
  for (const volunteer of volunteers) {
    for (const organisationId of organisationsOf(volunteer, byPerson.get(volunteer.personId) ?? [])) {
      found.set(organisationId, [...(found.get(organisationId) ?? []), volunteer]);
    }
  }
  return new Map([...found].map(([organisationId, own]) => [organisationId, shape(own)]));
}

/** All pools together: each person once (E17). */
export function together(pools: Iterable<PoolMembers>): PoolMembers {
  const all = [...pools];
  return {
    guides: new Set(all.flatMap(({ guides }) => [...guides])),
    coordinators: new Set(all.flatMap(({ coordinators }) => [...coordinators])),
    interpreters: new Map(all.flatMap(({ interpreters }) => [...interpreters])),
  };
}

export const membersOf = (pools: ReadonlyMap<string, PoolMembers>, organisationId: string): PoolMembers =>
  pools.get(organisationId) ?? nobody;

function organisationsOf({ homeId }: ActiveVolunteer, memberships: readonly KnownMembership[]): Set<string> {
  const valid = memberships.filter(({ isValid }) => isValid).map(({ organisationId }) => organisationId);
  const isKnownAtHome = memberships.some(({ organisationId }) => organisationId === homeId);
  return new Set(homeId && !isKnownAtHome ? [...valid, homeId] : valid);
}

function shape(volunteers: readonly ActiveVolunteer[]): PoolMembers {
  const ofKinds = (...kinds: string[]): string[] => volunteers.filter(({ kind }) => kinds.includes(kind)).map(({ personId }) => personId);
  return {
    guides: new Set(ofKinds('GUIDE', 'GUIDE_COORDINATOR')),
    coordinators: new Set(ofKinds('GUIDE_COORDINATOR')),
    interpreters: new Map(
      volunteers.filter(({ kind }) => kind === 'LAY_INTERPRETER').map(({ personId, languages }) => [personId, languages] as const),
    ),
  };
}
