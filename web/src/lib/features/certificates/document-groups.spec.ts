import { describe, expect, it } from '@jest/globals';
import type { CertificateBatch, ReadyDocument } from '#lib/api/staff-certificates.ts';
import { documentGroups, nextStep } from './document-groups.ts';

const ready = (bookingId: string, more: Partial<ReadyDocument> = {}): ReadyDocument => ({
  bookingId,
  personId: bookingId,
  name: bookingId,
  type: 'CERTIFICATE',
  units: 36,
  total: 36,
  problem: null,
  certificate: null,
  ...more,
});
const held = ready('held', { problem: { code: 'certificate.latin_name_missing', params: {} } });
const batch = (state: CertificateBatch['state'], itemState: 'WAITING' | 'DONE' | 'FAILED'): CertificateBatch => ({
  id: 'b',
  state,
  total: 1,
  done: 0,
  failed: 0,
  items: [{ bookingId: 'ada', name: 'ada', state: itemState, certificateId: null, number: null, problem: null }],
});
const groupsOf = (documents: ReadyDocument[], order: CertificateBatch | null = null) =>
  documentGroups({ ready: documents, batch: order, canIssue: true, reason: null });

describe('documents of a run', () => {
  it('are counted as due when they are neither issued nor held', () => {
    const issued = ready('issued', {
      certificate: { id: 'c', number: 'n', state: 'ISSUED', type: 'CERTIFICATE', units: 16, isOutdated: false },
    });
    expect(
      groupsOf([ready('ada'), issued, held, ready('none', { type: 'NONE', problem: { code: 'certificate.too_few_units', params: {} } })])
        .due,
    ).toBe(1);
  });

  it('lead a held one to the name and one with too few units to the sheet', () => {
    const [first] = groupsOf([held]).toCheck;
    expect(first && nextStep(first)).toBe('name');
  });

  it('show a failed one with a reason and issue it with the next order', () => {
    const groups = groupsOf([ready('ada')], batch('DONE', 'FAILED'));
    expect(groups.toCheck.map(({ problem }) => problem.code)).toEqual(['certificate.failed']);
    expect(groups.due).toBe(1);
  });

  it('are ready again after their certificate was revoked', () => {
    expect(groupsOf([ready('ada')], batch('DONE', 'DONE')).certificates[0]?.state).toBe('READY');
  });

  it('wait while the order is worked on', () => {
    expect(groupsOf([ready('ada')], batch('RUNNING', 'WAITING')).certificates[0]?.state).toBe('WAITING');
  });
});
