import { countsOn, paperKinds } from '../../people/domain/papers.js';
import type { Audience } from '../../catalogue/domain/run.js';
import type { Facts, Track } from './eligibility.js';
import { type Finding, finding } from './finding.js';

/** What a run asks of everybody, by what it is called in the catalogue. */
const rules: Readonly<Record<string, (facts: Facts) => Finding[]>> = {
  basic_qualification: (facts) => basicQualification(facts, ['GUIDE', 'INTERPRETER']),
  basic_qualification_interpreter: (facts) => basicQualification(facts, ['INTERPRETER']),
  women_only: ({ wish }) => {
    if (wish.isWoman === null) return [finding('for_women')];
    return wish.isWoman ? [] : [finding('women_only')];
  },
  interview: () => [finding('interview')],
  nominated_by_org: ({ wish }) => (wish.byOrganisation ? [] : [finding('nomination')]),
  invited_org: invitation,
  org_member: ({ wish, history }) => (wish.byOrganisation || history.memberships.length > 0 ? [] : [finding('membership')]),
  active_volunteer: ({ history }) => (history.isActiveVolunteer ? [] : [finding('active_volunteer')]),
  public_employee: () => [finding('employment')],
};

/** Said by the age or the German level, or taken at the person's word. */
const isSaidElsewhere = (condition: string): boolean => ['adult', 'age18'].includes(condition) || condition.startsWith('german_');

/** What interpreters show us on paper; only that it was seen is noted, never what it says. */
const documents: ReadonlySet<string> = new Set(paperKinds);

/** Groups of people for whom a run is by its audience, even if no prerequisite says so. */
const conditionOfAudience: Partial<Record<Audience, string>> = { ORG_MEMBER: 'org_member', EMPLOYEE: 'public_employee' };

export function conditionFindings(facts: Facts): Finding[] {
  const { run } = facts;
  const ofAudience = conditionOfAudience[run.audience];
  const conditions = [...new Set([...run.prerequisites, ...(ofAudience ? [ofAudience] : [])])];
  const papers = conditions.filter((one) => documents.has(one) && !hasSeen(facts, one));
  const others = conditions.filter((one) => !documents.has(one) && !isSaidElsewhere(one));
  return [
    // What nobody has taught us to check goes to staff, never through.
    ...others.flatMap((one) => rules[one]?.(facts) ?? [finding('condition', { condition: one })]),
    ...(papers.length > 0 ? [finding('documents', { documents: papers })] : []),
    ...germanLevel(facts),
    ...organisationLimit(facts),
  ];
}

/** It must still count on the course's first day. */
const hasSeen = ({ history, run }: Facts, kind: string): boolean =>
  history.papers.some((paper) => paper.kind === kind && countsOn(paper, run.firstDate));

/** On our file: fine. Done elsewhere: staff look at it, nobody is sent away (journey V4). Nothing said: both ways on. */
function basicQualification({ run, wish, history }: Facts, tracks: readonly Track[]): Finding[] {
  if (history.basics.some((one) => tracks.includes(one))) return [];
  const params = { title: run.title, track: tracks.length === 1 ? 'INTERPRETER' : 'ANY' };
  if (wish.basicQualification === 'ELSEWHERE') return [finding('basic_elsewhere', params)];
  if (wish.basicQualification === 'HERE') return [finding('basic_unproven', params)];
  return [finding('basic_missing', params)];
}

/** Without a list staff look at the organisation; with one, membership or the organisation's own act opens the door. */
function invitation({ run, wish, history }: Facts): Finding[] {
  const isInvited = (id: string | null): boolean => id !== null && run.invited.includes(id);
  if (run.invited.length === 0) return wish.byOrganisation ? [] : [finding('invitation')];
  if (history.memberships.some(isInvited) || (wish.byOrganisation && isInvited(wish.organisationId))) return [];
  if (isInvited(wish.organisationId) || (wish.organisationId === null && wish.organisationName !== null)) return [finding('invitation')];
  return [finding(wish.organisationId === null ? 'organisation_unnamed' : 'not_invited', { title: run.title })];
}

/** Advice, never a refusal: people know best what they understand. */
function germanLevel({ run }: Facts): Finding[] {
  const required = run.prerequisites.find((one) => one.startsWith('german_'))?.slice('german_'.length);
  const level = required ?? run.germanLevel;
  return level === null || level === 'A0' ? [] : [finding('german_level', { level })];
}

/** So that one organisation does not fill a run: its further members wait until one of its places is free. */
function organisationLimit({ run, wish }: Facts): Finding[] {
  if (!isAtLimit(run) || wish.organisationId === null) return [];
  return [finding(wish.queues ? 'organisation_waits' : 'organisation_limit', { limit: run.maxPerOrganisation })];
}

const isAtLimit = ({ maxPerOrganisation, ofOrganisation }: Facts['run']): boolean =>
  maxPerOrganisation !== null && ofOrganisation >= maxPerOrganisation;
