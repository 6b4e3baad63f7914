import { brokenLaws } from './invariants.js';
import type { Storm } from './storm.js';
import type { World } from './world.js';

/** What the checks of the suite say after a storm. */
export interface Verdict {
  /** Laws of the history that do not hold: C1 to C7. */
  readonly history: string[];
  /** Laws of the stored data that do not hold. */
  readonly laws: string[];
}

export const green: Verdict = { history: [], laws: [] };

export async function verdictOf(storm: Storm, world: World): Promise<Verdict> {
  const findings = await storm.findings();
  return { history: [...new Set(findings.map((one) => one.slice(0, 2)))].sort(), laws: Object.keys(await brokenLaws(world)) };
}
