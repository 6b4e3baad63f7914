import { describe, expect, it } from '@jest/globals';
import { finding } from './finding.js';
import { withoutSeen } from './seen-since.js';

describe('papers that were seen after somebody booked', () => {
  const asked = [finding('interview'), finding('documents', { documents: ['police_certificate_seen', 'confidentiality_signed'] })];

  it('are asked for no more; what is open still is, and what is no paper stays', () => {
    expect(withoutSeen(asked, [])).toEqual(asked);
    expect(withoutSeen(asked, ['police_certificate_seen'])).toEqual([
      finding('interview'),
      finding('documents', { documents: ['confidentiality_signed'] }),
    ]);
    expect(withoutSeen(asked, ['confidentiality_signed', 'police_certificate_seen'])).toEqual([finding('interview')]);
  });
});
