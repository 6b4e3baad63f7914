import type { ErrorParams } from '../../../errors/domain-error.js';
import { thresholdUnits } from '../../attendance/domain/units.js';
import type { Kind } from '../../catalogue/domain/run.js';

export type DocumentType = 'CERTIFICATE' | 'ATTENDANCE';

/** Why something cannot be issued, as a code with data for a sentence. */
export interface Problem {
  readonly code: string;
  readonly params: ErrorParams;
}

export type DocumentDecision =
  | { readonly type: DocumentType; readonly thresholdPercent: number | null }
  | { readonly type: 'NONE'; readonly problem: Problem };

/** Shares of the units, as set for the run's last day. */
export interface Shares {
  readonly certificatePercent: number;
  readonly attendancePercent: number;
}

/** Confidential groups and meetings: a document only on request, without the topic (domain.md 5.1). */
const withoutDocument: readonly Kind[] = ['REFLECTION_TALK', 'NETWORK_MEETING'];

/**
 * Which document somebody gets: a Zertifikat for a basic qualification attended long enough, a confirmation with the
 * actual units for half of anything, otherwise none, with the reason (domain.md 5.1).
 */
export function documentFor(kind: Kind, units: { attended: number; total: number }, shares: Shares): DocumentDecision {
  const { attended, total } = units;
  if (withoutDocument.includes(kind)) return { type: 'NONE', problem: { code: 'certificate.none_for_kind', params: {} } };
  if (kind === 'BASIC_QUALIFICATION' && attended > 0 && attended >= thresholdUnits(total, shares.certificatePercent)) {
    return { type: 'CERTIFICATE', thresholdPercent: shares.certificatePercent };
  }
  const needed = thresholdUnits(total, shares.attendancePercent);
  if (attended > 0 && attended >= needed) return { type: 'ATTENDANCE', thresholdPercent: null };
  return { type: 'NONE', problem: { code: 'certificate.too_few_units', params: { attended, total, needed } } };
}
