import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { conflict, invalid, notFound } from '../../../errors/domain-error.js';
import { Settings } from '../../../settings/settings.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { RunStore } from '../../catalogue/index.js';
import { isPlanned } from '../domain/planned-run.js';
import { rulesErrors, type RunRules, withLevel } from '../domain/run-rules.js';
import { PlacesStore } from '../places/places.store.js';
import { SeatOffers } from '../waitlist/seat-offers.service.js';
import { type KnownRules, RunRulesStore } from './run-rules.store.js';

/**
 * Who may book a run, and how many of one organisation. Bookings that there are stay as they are; whom a rule no longer
 * holds back on the waiting list is asked at once.
 */
@Injectable()
export class SetRunRulesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly rules: RunRulesStore,
    private readonly runs: RunStore,
    private readonly door: SeatOffers,
    private readonly settings: Settings,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param revision of the run that staff saw when they decided
   * @throws DomainError `run.unknown`, `run.rules_settled`, `run.changed_meanwhile`, `organisation.unknown`, `run.invalid` with the fields
   */
  async run(actor: Actor, runId: string, wish: RunRules, revision: number): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.places.lockFull(tx, runId))) throw notFound('run.unknown');
      const known = await this.rules.find(tx, runId);
      if (!isPlanned(known.state)) throw conflict('run.rules_settled', { state: known.state });
      const next = {
        ...wish,
        prerequisites: withLevel(wish.prerequisites, known.prerequisites, wish.germanLevel),
        invited: [...new Set(wish.invited.map((id) => id.toLowerCase()))],
      };
      if (isSame(known, next)) return;
      if (known.revision !== revision) throw conflict('run.changed_meanwhile');
      const ages = await this.settings.of(['person.min_age', 'person.deutsch4u_min_age'], berlinDate(this.clock.now()), tx);
      const errors = rulesErrors(next, known, { adult: ages('person.min_age'), germanCourse: ages('person.deutsch4u_min_age') });
      if (errors.length > 0) throw invalid('run.invalid', {}, errors);
      if ((await this.rules.countOrganisations(tx, next.invited)) !== next.invited.length) throw notFound('organisation.unknown');
      this.rules.save(tx, runId, next);
      await this.runs.touch(tx, runId);
      await this.audit.append(tx, actor, 'run.rules_set', { type: 'course_run', id: runId }, { from: factsOf(known), to: factsOf(next) });
      await this.door.fill(tx, runId);
    });
  }
}

const factsOf = ({ minAge, germanLevel, prerequisites, maxPerOrganisation, invited, waitlistSize }: RunRules): RunRules => ({
  ...{ minAge, germanLevel, prerequisites: prerequisites.toSorted(), maxPerOrganisation, invited: invited.toSorted(), waitlistSize },
});

const isSame = (known: KnownRules, next: RunRules): boolean => JSON.stringify(factsOf(known)) === JSON.stringify(factsOf(next));
