import { describe, expect, it } from '@jest/globals';
import { assertSeen, countsOn } from './papers.js';

const paper = { kind: 'police_certificate_seen', seenOn: '2027-01-04', validUntil: null };

describe('a paper that was seen', () => {
  it('was seen today or before, and counts at least on that day', () => {
    expect(() => assertSeen(paper, '2027-01-04')).not.toThrow();
    expect(() => assertSeen({ ...paper, validUntil: '2027-01-04' }, '2027-01-04')).not.toThrow();
    expect(() => assertSeen(paper, '2027-01-03')).toThrow('request.invalid');
    expect(() => assertSeen({ ...paper, validUntil: '2027-01-03' }, '2027-01-04')).toThrow('request.invalid');
  });

  it('counts until its last day, or for ever', () => {
    expect(countsOn(paper, '2099-01-01')).toBe(true);
    expect(countsOn({ validUntil: '2027-03-01' }, '2027-03-01')).toBe(true);
    expect(countsOn({ validUntil: '2027-03-01' }, '2027-03-02')).toBe(false);
  });
});
