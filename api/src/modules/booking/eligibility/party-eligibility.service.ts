import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { DomainError, invalid } from '../../../errors/domain-error.js';
import { judge, type Judgement, wishErrors } from '../domain/eligibility.js';
import { explain } from '../domain/explanation.js';
import { judgeParty, type PartyVerdict } from '../domain/party-verdict.js';
import { type Candidate, Eligibility, type EligibleWish, type Explained, refusalOf, type WishedAct } from './eligibility.service.js';
import type { Reader } from './eligibility.store.js';

export type PartyWishes<T> = readonly [T, ...T[]];

/** One of a party, with what the rules say about them. */
export interface JudgedCandidate extends Candidate {
  readonly judgement: Judgement;
}

/** The rules about booking for people who want to take part together. */
@Injectable()
export class PartyEligibility {
  constructor(
    private readonly database: Database,
    private readonly eligibility: Eligibility,
  ) {}

  /** Each of them, in one packet. Who stands before counts against the limit of their organisation. */
  async of(reader: Reader, runId: string, wishes: PartyWishes<EligibleWish>, act: Partial<WishedAct>): Promise<JudgedCandidate[]> {
    const candidates = await Promise.all(wishes.map((wish, at) => this.eligibility.candidate(reader, runId, wish, { ...act, before: at })));
    return candidates.map(({ facts, ...candidate }, at) => {
      const run = { ...facts.run, ofOrganisation: facts.run.ofOrganisation + (facts.wish.organisationId === null ? 0 : at) };
      return { ...candidate, facts: { ...facts, run }, judgement: judge({ ...facts, run }, candidate.now) };
    });
  }

  /** Before anything is booked: what would come of it, for whoever fills in the form. */
  async preview(runId: string, wishes: PartyWishes<EligibleWish>, queues: boolean): Promise<Explained> {
    const { outcome, reasons, fields } = verdictOf(wishes, await this.of(this.database, runId, wishes, { queues }));
    if (fields.length > 0) throw invalid('request.invalid', {}, fields);
    return { outcome, reasons };
  }
}

/** Why they cannot book together, with the grounds of all; null when they can. */
export function partyRefusalOf(wishes: PartyWishes<EligibleWish>, members: readonly JudgedCandidate[]): DomainError | null {
  const { outcome, reasons, fields } = verdictOf(wishes, members);
  if (fields.length > 0) return invalid('request.invalid', {}, fields, outcome === 'REFUSED' ? reasons : []);
  const [refusal] = members.flatMap(({ judgement, facts }) => refusalOf(judgement, facts, 'person') ?? []);
  return refusal ? new DomainError(refusal.kind, refusal.code, refusal.params, [], reasons) : null;
}

function verdictOf(wishes: PartyWishes<EligibleWish>, members: readonly JudgedCandidate[]): PartyVerdict {
  return judgeParty(
    members.map(({ judgement: { outcome, findings }, facts }, at) => ({
      name: wishes[at]?.name ?? '',
      outcome,
      reasons: explain(findings, 'person'),
      fields: wishErrors(facts),
    })),
  );
}
