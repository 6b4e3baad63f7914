import { describe, expect, it } from '@jest/globals';
import { promisedCertificate } from './promised-certificate.js';

const thresholds = { certificatePercent: 80, attendancePercent: 50 };

describe('what one gets at the end', () => {
  it('is a Zertifikat after 29 of 36 units of a basic qualification', () => {
    expect(promisedCertificate('BASIC_QUALIFICATION', 36, thresholds)).toEqual({ type: 'CERTIFICATE', thresholdUnits: 29 });
  });

  it('is a confirmation after half of a seminar', () => {
    expect(promisedCertificate('IN_DEPTH_SEMINAR', 8, thresholds)).toEqual({ type: 'ATTENDANCE', thresholdUnits: 4 });
  });

  it('is nothing after a confidential talk or a meeting', () => {
    for (const kind of ['REFLECTION_TALK', 'NETWORK_MEETING'] as const) {
      expect(promisedCertificate(kind, 12, thresholds)).toEqual({ type: 'NONE', thresholdUnits: null });
    }
  });

  it('is what the offering says, with its own share, where it says something', () => {
    const own = { certificate: 'ATTENDANCE', thresholdPercent: 75 } as const;
    expect(promisedCertificate('REFLECTION_TALK', 12, thresholds, own)).toEqual({ type: 'ATTENDANCE', thresholdUnits: 9 });
    expect(promisedCertificate('BASIC_QUALIFICATION', 36, thresholds, { ...own, certificate: 'NONE' })).toEqual({
      type: 'NONE',
      thresholdUnits: null,
    });
  });
});
