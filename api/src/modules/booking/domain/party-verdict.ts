import type { FieldError } from '../../../errors/domain-error.js';
import type { Judgement } from './eligibility.js';
import type { Reason } from './explanation.js';

/** What was found about one of a party. */
export interface MemberVerdict {
  readonly name: string;
  readonly outcome: Judgement['outcome'];
  readonly reasons: readonly Reason[];
  /** Answers without which nothing can be decided about them. */
  readonly fields: readonly FieldError[];
}

export type PartyVerdict = Omit<MemberVerdict, 'name'>;

/**
 * May all of them book? One no is a no to all. The grounds of everybody together: what is true of all is said once, and
 * of the rest whom it is about.
 */
export function judgeParty(members: readonly MemberVerdict[]): PartyVerdict {
  const outcomes = new Set(members.map(({ outcome }) => outcome));
  const known = members.map(({ reasons }) => new Set(reasons.map(wordsOf)));
  const isOfAll = (reason: Reason): boolean => known.every((words) => words.has(wordsOf(reason)));
  const [first] = members;
  return {
    outcome: outcomes.has('REFUSED') ? 'REFUSED' : outcomes.has('REQUESTED') ? 'REQUESTED' : 'CONFIRMED',
    reasons: [
      ...(first?.reasons ?? []).filter(isOfAll),
      ...members.flatMap(({ name, reasons }) => reasons.filter((one) => !isOfAll(one)).map((one) => ({ ...one, who: name }))),
    ],
    fields: members.flatMap(({ fields }, at) =>
      fields.map((one) => (at === 0 ? one : { ...one, field: `companions.${at - 1}.${one.field}` })),
    ),
  };
}

const wordsOf = ({ code, params }: Reason): string => JSON.stringify([code, params]);
