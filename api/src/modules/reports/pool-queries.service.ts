import { Injectable } from '@nestjs/common';
import { notFound } from '../../errors/domain-error.js';
import { Settings } from '../../settings/settings.js';
import { berlinDate, type LocalDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { actorOf } from '../organisations/index.js';
import { membersByOrganisation, membersOf, type PoolMembers, together } from './domain/pool-members.js';
import { entitlement, interpreterVerdict, poolLanguages, type PoolRules, poolVerdict } from './domain/pool.js';
import { type PoolOrganisation, PoolStore } from './pool.store.js';
import type { PoolDto, PoolsDto, PoolsQuery } from './pools.dto.js';

const ruleNames = [
  ...(['pool.guides', 'pool.euro_per_year', 'pool.population_below', 'pool.interpreters', 'pool.interpreter_languages'] as const),
];

/** The report of pools, by organisation, on any day (report R6). */
@Injectable()
export class PoolQueries {
  constructor(
    private readonly store: PoolStore,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async report({ date, all }: PoolsQuery): Promise<PoolsDto> {
    const day = date ?? berlinDate(this.clock.now());
    const { organisations, members, rules } = await this.read(day);
    const every = organisations.map((organisation) => poolOf(organisation, membersOf(members, organisation.id), rules));
    const pools = all ? every : every.filter(({ guides, interpreters }) => guides + interpreters > 0);
    const everybody = together(members.values());
    return {
      ...{ date: day, guidesNeeded: rules.guides, pools },
      total: {
        guides: everybody.guides.size,
        interpreters: everybody.interpreters.size,
        languages: poolLanguages([...everybody.interpreters.values()]).length,
        reached: every.filter(({ light }) => light === 'green').length,
      },
    };
  }

  /** An organisation sees its own line. @throws DomainError `organisation.unknown` */
  async own(actor: Actor, organisationId: string): Promise<PoolDto> {
    actorOf(actor, organisationId);
    const { organisations, members, rules } = await this.read(berlinDate(this.clock.now()));
    const organisation = organisations.find(({ id }) => id === organisationId.toLowerCase());
    if (!organisation) throw notFound('organisation.unknown');
    return poolOf(organisation, membersOf(members, organisation.id), rules);
  }

  private async read(day: LocalDate) {
    const [organisations, volunteers, memberships, setting] = await Promise.all([
      this.store.organisations(),
      this.store.volunteers(day),
      this.store.memberships(day),
      this.settings.of(ruleNames, day),
    ]);
    const rules: PoolRules = {
      guides: setting('pool.guides'),
      euroPerYear: setting('pool.euro_per_year'),
      populationBelow: setting('pool.population_below'),
      interpreters: setting('pool.interpreters'),
      languages: setting('pool.interpreter_languages'),
    };
    return { organisations, rules, members: membersByOrganisation(volunteers, memberships) };
  }
}

function poolOf(organisation: PoolOrganisation, members: PoolMembers, rules: PoolRules): PoolDto {
  const { id, code, name, type, territory, population } = organisation;
  const languages = poolLanguages([...members.interpreters.values()]);
  const { light, reason, missing, euroPerYear } = poolVerdict(organisation, members.guides.size, rules);
  const spoken = interpreterVerdict(members.interpreters.size, languages.length, rules);
  return {
    ...{ organisationId: id, code, name, type, territory, population },
    entitled: ['non_profit', 'small_municipality'].includes(entitlement(organisation, rules)),
    ...{ guides: members.guides.size, coordinators: members.coordinators.size, light, reason, missing, euroPerYear },
    ...{ interpreters: members.interpreters.size, languages, interpretersReached: spoken.reached },
    ...{ missingInterpreters: spoken.missingPeople, missingLanguages: spoken.missingLanguages },
  };
}
