import { describe, expect, it } from '@jest/globals';
import type { Judgement } from './eligibility.js';
import { finding, type FindingCode } from './finding.js';
import { decideTransfer, givesWay, type Transferred } from './transfer.js';

const from: Transferred = { state: 'CONFIRMED', findings: [], isApproved: false, isSameCourse: true, byStaff: false };
const judged = (...codes: FindingCode[]): Judgement => {
  const findings = codes.map((code) => finding(code));
  const has = (effect: string) => findings.some((one) => one.effect === effect);
  return { findings, outcome: has('refuse') ? 'REFUSED' : has('request') ? 'REQUESTED' : 'CONFIRMED' };
};
const codes = (decision: ReturnType<typeof decideTransfer>) =>
  ('refusals' in decision ? decision.refusals : decision.findings).map(({ code }) => code);

describe('S6: what somebody has in the other run already', () => {
  const givingWayTo = (from: 'CONFIRMED' | 'REQUESTED' | 'WAITLISTED') =>
    (['CONFIRMED', 'REQUESTED', 'OFFERED', 'WAITLISTED', 'COMPLETED'] as const).filter((there) => givesWay(there, from));

  it('gives way to a place that is more', () => {
    expect(givingWayTo('CONFIRMED')).toEqual(['REQUESTED', 'OFFERED', 'WAITLISTED']);
    expect(givingWayTo('REQUESTED')).toEqual(['OFFERED', 'WAITLISTED']);
    expect(givingWayTo('WAITLISTED')).toEqual([]);
  });
});

describe('moving to another date of the same course', () => {
  it('a yes stays a yes, whatever a newcomer would be asked', () => {
    const decision = decideTransfer({ ...from, findings: [finding('interview')] }, judged('interview', 'basic_missing'));
    expect(decision).toEqual({ state: 'CONFIRMED', findings: [finding('interview')] });
  });

  it('an open question stays open; a yes of staff to somebody who waited goes along', () => {
    const asked = { ...from, state: 'REQUESTED', findings: [finding('interview')] };
    expect(decideTransfer(asked, judged('interview'))).toMatchObject({ state: 'REQUESTED' });
    expect(decideTransfer({ ...asked, state: 'WAITLISTED', isApproved: true }, judged())).toMatchObject({ state: 'CONFIRMED' });
    expect(decideTransfer({ ...from, state: 'WAITLISTED' }, judged())).toMatchObject({ state: 'CONFIRMED' });
  });

  it('is refused for what speaks against the date, and staff may open it', () => {
    expect(codes(decideTransfer(from, judged('closed', 'organisation_limit')))).toEqual(['closed', 'organisation_limit']);
    expect(codes(decideTransfer({ ...from, byStaff: true }, judged('closed', 'organisation_limit')))).toEqual(['organisation_limit']);
    expect(decideTransfer({ ...from, byStaff: true }, judged('not_open'))).toMatchObject({ state: 'CONFIRMED' });
  });

  it('E31: is no way into a course that nobody comes into any more, not even by staff', () => {
    for (const byStaff of [false, true]) {
      expect(codes(decideTransfer({ ...from, byStaff }, judged('late_entry_over')))).toEqual(['late_entry_over']);
      expect(codes(decideTransfer({ ...from, byStaff }, judged('late_entry_full')))).toEqual(['late_entry_full']);
    }
  });

  it('E31: who comes in late there is late there, whatever held in the course they leave', () => {
    expect(codes(decideTransfer(from, judged('late_entry')))).toEqual(['late_entry']);
    expect(codes(decideTransfer({ ...from, findings: [finding('late_entry')] }, judged()))).toEqual([]);
  });

  it('keeps the overlap with the new date and forgets the old one', () => {
    const before = { ...from, findings: [finding('overlap', { title: 'old' }), finding('no_shows')] };
    expect(codes(decideTransfer(before, judged()))).toEqual(['no_shows']);
    expect(codes(decideTransfer(from, judged('overlap')))).toEqual(['overlap']);
  });
});

describe('E10: to another course that staff have named', () => {
  it('what speaks against the person is a question for staff and sends nobody away', () => {
    const decision = decideTransfer({ ...from, isSameCourse: false }, judged('basic_missing', 'german_level'));
    expect(decision).toEqual({ state: 'REQUESTED', findings: [finding('basic_missing')] });
    expect(decideTransfer({ ...from, isSameCourse: false }, judged('german_level'))).toEqual({ state: 'CONFIRMED', findings: [] });
  });
});
