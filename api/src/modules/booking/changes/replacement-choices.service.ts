import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { notFound } from '../../../errors/domain-error.js';
import { Settings } from '../../../settings/settings.js';
import { addDays, berlinDate, type LocalDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { sortName } from '../../people/index.js';
import { type BasicQualification } from '../domain/eligibility.js';
import { refusalsOfSeat } from '../domain/replacement.js';
import { stateWithSeat } from '../domain/state-with-seat.js';
import { Eligibility, type ExplainedMember } from '../eligibility/eligibility.service.js';
import { MemberPlacesStore } from '../places/member-places.store.js';
import { type OwnMember, ReplacementStore } from './replacement.store.js';
import type { ReplacementCandidateDto, ReplacementChoicesDto } from './replacements.dto.js';

/** As many as one looks through on a page; more are found by name. */
const MOST_SHOWN = 100;

interface Asked {
  readonly organisationId: string;
  readonly bookingId: string;
  /** Part of a name. */
  readonly q: string;
}

/** Who of an organisation may take a place it has booked, and how it would stand then: before anything is changed. */
@Injectable()
export class ReplacementChoices {
  constructor(
    private readonly database: Database,
    private readonly store: ReplacementStore,
    private readonly places: MemberPlacesStore,
    private readonly eligibility: Eligibility,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `booking.unknown`, also for a place of somebody who is no member today (E16) */
  async of({ organisationId, bookingId, q }: Asked): Promise<ReplacementChoicesDto> {
    const today = berlinDate(this.clock.now());
    const place = await this.store.ownPlace(bookingId, organisationId, today);
    if (!place) throw notFound('booking.unknown');
    const { members, total } = await this.store.members(organisationId, {
      today,
      without: place.personId,
      like: sortName(q),
      most: MOST_SHOWN,
    });
    const until = addDays(place.firstDate, -(await this.settings.valueOn('booking.replacement_days', today)));
    return {
      ...{ bookingId, number: place.number, name: place.name, until, total },
      isOpen: this.isOpen(place.state, until, today),
      candidates: await this.judged(place.runId, organisationId, members),
    };
  }

  private isOpen(state: string, until: LocalDate, today: LocalDate): boolean {
    return (state === 'CONFIRMED' || state === 'REQUESTED') && today <= until;
  }

  private async judged(runId: string, organisationId: string, members: readonly OwnMember[]): Promise<ReplacementCandidateDto[]> {
    const ids = members.map(({ personId }) => personId);
    const [active, asTheyAre, withBasic] = await Promise.all([
      this.places.active(this.database, runId, organisationId, ids),
      this.judge(runId, organisationId, members, null),
      this.judge(runId, organisationId, members, 'ELSEWHERE'),
    ]);
    return members.map(({ personId, name }, at) => {
      const booked = active.get(personId);
      if (booked) {
        // Of a turn that somebody else has asked for the organisation knows nothing (E17).
        const outcome = booked.isOwn && booked.state === 'WAITLISTED' ? 'WAITS' : 'KNOWN';
        return { personId, name, outcome, mayDeclareBasic: false, reasons: [] };
      }
      const [own, declared] = [outcomeOf(asTheyAre[at]), outcomeOf(withBasic[at])];
      return { personId, name, ...own, mayDeclareBasic: own.outcome === 'REFUSED' && declared.outcome !== 'REFUSED' };
    });
  }

  private judge(
    runId: string,
    organisationId: string,
    members: readonly OwnMember[],
    basicQualification: BasicQualification | null,
  ): Promise<ExplainedMember[]> {
    const declared = { basicQualification, isWoman: null, guardian: null };
    const asked = members.map(({ personId, birthYear }) => ({ personId, birthYear, declared }));
    return this.eligibility.ofMembers(runId, organisationId, asked, this.database);
  }
}

function outcomeOf(judged: ExplainedMember | undefined): Pick<ReplacementCandidateDto, 'outcome' | 'reasons'> {
  const reasons = judged?.reasons ?? [];
  const against = refusalsOfSeat(reasons);
  if (against.length > 0) return { outcome: 'REFUSED', reasons: against };
  return { outcome: stateWithSeat(judged?.kept ?? [], false), reasons: reasons.filter(({ effect }) => effect !== 'refuse') };
}
