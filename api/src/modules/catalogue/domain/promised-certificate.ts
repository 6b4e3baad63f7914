import type { Kind } from './run.js';
import { thresholdUnits } from './teaching-units.js';

export interface PromisedCertificate {
  readonly type: 'CERTIFICATE' | 'ATTENDANCE' | 'NONE';
  readonly thresholdUnits: number | null;
}

export interface Thresholds {
  readonly certificatePercent: number;
  readonly attendancePercent: number;
}

/** What one gets at the end: a Zertifikat after a basic qualification, nothing after confidential talks and meetings (domain rules, 5.1). */
export function promisedCertificate(kind: Kind, units: number, thresholds: Thresholds): PromisedCertificate {
  if (kind === 'REFLECTION_TALK' || kind === 'NETWORK_MEETING') return { type: 'NONE', thresholdUnits: null };
  if (kind === 'BASIC_QUALIFICATION') return { type: 'CERTIFICATE', thresholdUnits: thresholdUnits(units, thresholds.certificatePercent) };
  return { type: 'ATTENDANCE', thresholdUnits: thresholdUnits(units, thresholds.attendancePercent) };
}
