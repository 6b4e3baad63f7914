import { type LawName, lawNames, questionOf } from '../../api/src/modules/integrity/laws.js';
import type { World } from './world.js';

/** The laws that do not hold now, with the cases that break them: the laws of the product itself, so that there is one list. */
export async function brokenLaws(world: World): Promise<Partial<Record<LawName, object[]>>> {
  const broken: Partial<Record<LawName, object[]>> = {};
  for (const name of lawNames) {
    const { sql, params } = questionOf(name, world['clock'].now());
    const rows = await world.rows(sql, params);
    if (rows.length > 0) broken[name] = rows;
  }
  return broken;
}
