import type { ErrorParams } from '../../../errors/domain-error.js';
import { asUsual, type OwnCertificate, promisedCertificate, type Thresholds } from '../../catalogue/domain/promised-certificate.js';
import type { Kind } from '../../catalogue/domain/run.js';
import { thresholdUnits } from '../../catalogue/domain/teaching-units.js';

export type { Thresholds };

export type DocumentType = 'CERTIFICATE' | 'ATTENDANCE';

/** Why something cannot be issued, as a code with data for a sentence. */
export interface Problem {
  readonly code: string;
  readonly params: ErrorParams;
}

export type DocumentDecision =
  { readonly type: DocumentType; readonly thresholdPercent: number | null } | { readonly type: 'NONE'; readonly problem: Problem };

/**
 * Which document somebody gets: what the run promised, if they came for long enough; at least a confirmation with the
 * actual units, if they came for its share; otherwise none, with the reason (domain.md 5.1). A course that ended early
 * still owes units: a Zertifikat asks for its share of them too.
 */
export function documentFor(
  kind: Kind,
  units: { attended: number; total: number; owed?: number },
  shares: Thresholds,
  own: OwnCertificate = asUsual,
): DocumentDecision {
  const { attended, total, owed = 0 } = units;
  const promised = promisedCertificate(kind, total + owed, shares, own);
  if (promised.type === 'NONE') return { type: 'NONE', problem: { code: 'certificate.none_for_kind', params: {} } };
  const reaches = (threshold: number): boolean => attended > 0 && attended >= threshold;
  if (promised.type === 'CERTIFICATE' && reaches(promised.thresholdUnits ?? total)) {
    return { type: 'CERTIFICATE', thresholdPercent: own.thresholdPercent ?? shares.certificatePercent };
  }
  const needed = promised.type === 'ATTENDANCE' ? (promised.thresholdUnits ?? total) : thresholdUnits(total, shares.attendancePercent);
  if (reaches(needed)) return { type: 'ATTENDANCE', thresholdPercent: null };
  return { type: 'NONE', problem: { code: 'certificate.too_few_units', params: { attended, total, needed } } };
}

/** What a document says of its holder. */
export interface Said {
  readonly type: DocumentType;
  readonly attended: number;
}

/** After attendance was corrected: whether a document says something else than what is written down now (exception E37). */
export const isOutdated = (said: Said, now: { readonly type: DocumentType | 'NONE'; readonly attended: number }): boolean =>
  said.type !== now.type || said.attended !== now.attended;
