import { asUsual, certificateTypeOf } from '../../catalogue/domain/promised-certificate.js';
import { thresholdUnits } from '../../catalogue/domain/teaching-units.js';
import type { Sheet } from './sheet.js';
import { sumOfUnits } from './units.js';

/** What becomes of the whole of a course when its dates change. */
export interface WholeThen {
  readonly units: { readonly from: number; readonly to: number };
  /** Units that a Zertifikat asks for; null where the course ends with none. */
  readonly threshold: { readonly from: number; readonly to: number } | null;
}

export function wholeThen({ run, sessions, thresholdPercent }: Sheet, unitsThen: readonly number[]): WholeThen {
  const units = { from: sumOfUnits(sessions.map((one) => one.units)), to: sumOfUnits(unitsThen) };
  const asks = certificateTypeOf(run.kind, run.own ?? asUsual) === 'CERTIFICATE';
  const share = (whole: number): number => thresholdUnits(whole, thresholdPercent);
  return { units, threshold: asks ? { from: share(units.from), to: share(units.to) } : null };
}
