import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { type DomainError, conflict, invalid, notFound } from '../../../errors/domain-error.js';
import { Settings } from '../../../settings/settings.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import {
  type BasicQualification,
  type EligibilityRules,
  type Facts,
  type Judgement,
  judge,
  keptFindings,
  noHistory,
  type WishFacts,
  wishErrors,
} from '../domain/eligibility.js';
import { explain, type Reason, type Viewer } from '../domain/explanation.js';
import type { Finding } from '../domain/finding.js';
import { PlacesStore, type Standing } from '../places/places.store.js';
import { EligibilityStore, type Reader, type RunToBook } from './eligibility.store.js';
import { KnownRuns } from './known-runs.js';
import { assertNotTooMany, type ParticipantWish, ParticipantStore } from './participant.store.js';

/** What a person declares; nothing of it is checked against a paper here. */
export interface Declared {
  readonly basicQualification: BasicQualification | null;
  readonly isWoman: boolean | null;
  /** Who consents for somebody under 18. */
  readonly guardian: { readonly name: string; readonly contact: string } | null;
  /** The organisation itself enrols its member, and so has named them. */
  readonly byOrganisation: boolean;
}

export const nothingDeclared: Declared = { basicQualification: null, isWoman: null, guardian: null, byOrganisation: false };

/** Who wants to book, as far as the rules ask. */
export interface EligibleWish extends ParticipantWish {
  readonly organisationName: string | null;
  readonly declared: Declared;
}

/** The act in which somebody wishes for a place. */
export interface WishedAct {
  /** Joins the waiting list. */
  readonly queues: boolean;
  /** So many wish the same with the same contact before them. */
  readonly before: number;
  /** How the run stands behind its ledger's lock, where a place is asked for in the same packet. */
  readonly standing: () => Promise<Standing | null>;
  /** Who it can only be, however they are reached: whoever has a booking is known by it. */
  readonly person: string;
}

export interface Candidate {
  readonly run: RunToBook;
  /** Null when nobody we know wants it. */
  readonly personId: string | null;
  readonly facts: Facts;
  readonly now: Date;
}

/** A member of an organisation, before the organisation enrols them. */
export interface Member {
  /** Null for somebody who is new. */
  readonly personId: string | null;
  readonly birthYear: number | null;
  readonly declared: Omit<Declared, 'byOrganisation'>;
}

/** What is known of somebody by their booking. */
export interface KnownBooking {
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  /** Who enrolled them in the name of the organisation. */
  readonly enrolledBy: string | null;
  readonly hasGuardian: boolean;
}

export interface Explained {
  readonly outcome: Judgement['outcome'];
  readonly reasons: readonly Reason[];
}

/** What the organisation may read, and what is kept for staff. */
export interface ExplainedMember extends Explained {
  readonly kept: readonly Finding[];
}

/** Every rule value is about a history or an age. Where there is neither, none is asked for. */
const unasked: EligibilityRules = { adultAge: 0, germanCourseAge: 0, noShowLimit: Infinity, noShowMonths: 0, mostOpen: Infinity };

const ruleNames = ['person.min_age', 'person.deutsch4u_min_age', 'no_show.limit', 'no_show.months', 'booking.most_open'] as const;

/** May these people book this run, and if not, why not and what now? Reads the facts; the rules are pure. */
@Injectable()
export class Eligibility {
  constructor(
    private readonly database: Database,
    private readonly store: EligibilityStore,
    private readonly runs: KnownRuns,
    private readonly places: PlacesStore,
    private readonly participants: ParticipantStore,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * Everything about one wish. The questions travel in one packet; only whom its contacts reach, or whom the act names, can
   * have a history.
   */
  async candidate(reader: Reader, runId: string, wish: EligibleWish, act: Partial<WishedAct> = {}): Promise<Candidate> {
    const { queues = false, before = 0, person, standing = (): Promise<Standing | null> => this.places.standing(reader, runId) } = act;
    const now = this.clock.now();
    const [run, reached] = await Promise.all([
      this.runs.find(reader, runId, wish.organisationId, standing),
      person === undefined ? this.participants.reachedBy(reader, wish, now) : { ids: [person], newcomers: 0 },
    ]);
    if (!run || isHidden(run)) throw notFound('run.unknown');
    const [known, rules] = await Promise.all([
      this.store.findNamed(reader, reached.ids, wish.name, runId, now),
      reached.ids.length === 0 && wish.birthYear === null ? unasked : this.rules(reader, now),
    ]);
    if (!known) assertNotTooMany(reached.newcomers + before);
    const wished = { ...wishFacts(wish), queues, ...(person !== undefined && { hasContact: true }) };
    const facts = { run, wish: wished, history: known?.history ?? noHistory, rules };
    return { run, personId: known?.id ?? null, facts, now };
  }

  /**
   * A wish by somebody whom its contacts do not reach yet, and for a run that we remember and where nobody waits; null
   * when more than that must be asked. Holds only while the run has this revision.
   */
  newcomer(runId: string, wish: EligibleWish): Candidate | null {
    const run = this.runs.remembered(runId);
    if (!run || isHidden(run) || wish.birthYear !== null) return null;
    const facts = { run: { ...run, waiting: 0 }, wish: { ...wishFacts(wish), queues: false }, history: noHistory, rules: unasked };
    return { run: facts.run, personId: null, facts, now: this.clock.now() };
  }

  /** Somebody who has a booking, and another run. */
  async ofKnown(reader: Reader, runId: string, personId: string, booking: KnownBooking): Promise<Candidate> {
    const now = this.clock.now();
    const [run, histories, rules] = await Promise.all([
      this.store.findRun(reader, runId, booking.organisationId),
      this.store.findHistories(reader, [personId], runId, now),
      this.rules(reader, now),
    ]);
    if (!run || isHidden(run)) throw notFound('run.unknown');
    return { run, personId, now, facts: { run, wish: knownFacts(booking), history: histories.get(personId) ?? noHistory, rules } };
  }

  /** Before anything is booked: what would come of it, for whoever fills in the form. */
  async preview(runId: string, wish: EligibleWish, viewer: Viewer, queues: boolean): Promise<Explained> {
    const { facts, now } = await this.candidate(this.database, runId, wish, { queues });
    const { outcome, findings } = judge(facts, now);
    const fields = wishErrors(facts);
    if (fields.length > 0) throw invalid('request.invalid', {}, fields);
    return { outcome, reasons: explain(findings, viewer) };
  }

  /**
   * Many members of one organisation at once, with one question for all their histories. Whoever stands before in the
   * list counts against the organisation's limit.
   * @returns in the order of the members
   */
  async ofMembers(
    runId: string,
    organisationId: string,
    members: readonly Member[],
    reader: Reader = this.database,
  ): Promise<ExplainedMember[]> {
    const now = this.clock.now();
    const known = members.flatMap(({ personId }) => (personId === null ? [] : [personId]));
    const [run, histories, rules] = await Promise.all([
      this.store.findRun(reader, runId, organisationId),
      this.store.findHistories(reader, known, runId, now),
      this.rules(reader, now),
    ]);
    if (!run || isHidden(run)) throw notFound('run.unknown');
    let { ofOrganisation } = run;
    return members.map((member) => {
      const history = histories.get(member.personId ?? '') ?? noHistory;
      const { outcome, findings } = judge(
        { run: { ...run, ofOrganisation }, wish: memberFacts(member, organisationId), history, rules },
        now,
      );
      if (outcome !== 'REFUSED') ofOrganisation += 1;
      return { outcome, reasons: explain(findings, 'organisation'), kept: keptFindings(findings) };
    });
  }

  private async rules(reader: Reader, now: Date): Promise<EligibilityRules> {
    const value = await this.settings.of(ruleNames, berlinDate(now), reader);
    return {
      adultAge: value('person.min_age'),
      germanCourseAge: value('person.deutsch4u_min_age'),
      noShowLimit: value('no_show.limit'),
      noShowMonths: value('no_show.months'),
      mostOpen: value('booking.most_open'),
    };
  }
}

/** Why a wish cannot be fulfilled, with every ground at once; null when it can. */
export function refusalOf({ findings, outcome }: Judgement, facts: Facts, viewer: Viewer): DomainError | null {
  const reasons = explain(findings, viewer);
  const fields = wishErrors(facts);
  if (fields.length > 0) return invalid('request.invalid', {}, fields, outcome === 'REFUSED' ? reasons : []);
  return outcome === 'REFUSED' ? refusalFor(findings, facts.run.title, viewer) : null;
}

/** @param findings what speaks against it, at least one */
export function refusalFor(findings: readonly Finding[], title: string, viewer: Viewer): DomainError {
  const [first] = findings;
  const code = first && isAboutTime(first.code) ? `booking.${first.code}` : 'booking.not_eligible';
  return conflict(code, { title }, explain(findings, viewer));
}

/** These speak for themselves: nothing the person could change would help now. */
const isAboutTime = (code: string): boolean =>
  ['run_cancelled', 'run_over', 'closed', 'not_open', 'late_entry_over', 'late_entry_full'].includes(code);

const isHidden = (run: RunToBook): boolean => run.state === 'DRAFT' || run.state === 'IN_REVIEW';

const wishFacts = ({ declared, ...wish }: EligibleWish): Omit<WishFacts, 'queues'> => ({
  birthYear: wish.birthYear,
  hasContact: Boolean(wish.email || wish.phone || wish.organisationId || wish.organisationName),
  basicQualification: declared.basicQualification,
  isWoman: declared.isWoman,
  hasGuardian: declared.guardian !== null,
  organisationId: wish.organisationId,
  organisationName: wish.organisationName,
  byOrganisation: declared.byOrganisation,
});

const knownFacts = ({ organisationId, organisationName, enrolledBy, hasGuardian }: KnownBooking): WishFacts => ({
  ...{ organisationId, organisationName, hasGuardian, byOrganisation: enrolledBy !== null },
  ...{ birthYear: null, hasContact: true, basicQualification: null, isWoman: null, queues: false },
});

const memberFacts = ({ birthYear, declared }: Member, organisationId: string): WishFacts => ({
  birthYear,
  hasContact: true,
  basicQualification: declared.basicQualification,
  isWoman: declared.isWoman,
  hasGuardian: declared.guardian !== null,
  organisationId,
  organisationName: null,
  byOrganisation: true,
  queues: false,
});
