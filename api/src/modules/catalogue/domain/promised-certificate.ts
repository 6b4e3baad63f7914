import type { Kind } from './run.js';
import { thresholdUnits } from './teaching-units.js';

export const certificateTypes = ['CERTIFICATE', 'ATTENDANCE', 'NONE'] as const;
export type CertificateType = (typeof certificateTypes)[number];

export interface PromisedCertificate {
  readonly type: CertificateType;
  readonly thresholdUnits: number | null;
}

export interface Thresholds {
  readonly certificatePercent: number;
  readonly attendancePercent: number;
}

/** What an offering says about it; null where it is as usual. */
export interface OwnCertificate {
  readonly certificate: CertificateType | null;
  readonly thresholdPercent: number | null;
}

export const asUsual: OwnCertificate = { certificate: null, thresholdPercent: null };

/** A Zertifikat after a basic qualification, nothing after confidential talks and meetings (domain rules, 5.1). */
export function certificateTypeOf(kind: Kind, { certificate }: OwnCertificate): CertificateType {
  if (certificate !== null) return certificate;
  if (kind === 'REFLECTION_TALK' || kind === 'NETWORK_MEETING') return 'NONE';
  return kind === 'BASIC_QUALIFICATION' ? 'CERTIFICATE' : 'ATTENDANCE';
}

/** Share of the units that one must attend for it; null where there is nothing to get. */
export function certificatePercent(type: CertificateType, thresholds: Thresholds, own: OwnCertificate): number | null {
  if (type === 'NONE') return null;
  return own.thresholdPercent ?? (type === 'CERTIFICATE' ? thresholds.certificatePercent : thresholds.attendancePercent);
}

/** What one gets at the end. */
export function promisedCertificate(kind: Kind, units: number, thresholds: Thresholds, own = asUsual): PromisedCertificate {
  const type = certificateTypeOf(kind, own);
  const percent = certificatePercent(type, thresholds, own);
  return { type, thresholdUnits: percent === null ? null : thresholdUnits(units, percent) };
}
