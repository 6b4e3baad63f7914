// How setup talks: one line per step with its time, one short block for a problem.

/** A failure with a known cause: printed without a stack trace. `ways` are the ways on, one line each. */
export class SetupProblem extends Error {
  constructor(reason, ...ways) {
    super(reason);
    this.ways = ways;
  }
}

export const say = (text) => console.log(`setup  ${text}`);

/** Runs one step and says how long it took; `work` may return a string that is said with it. */
export async function step(name, work) {
  const begin = performance.now();
  say(`${name} …`);
  const result = await work();
  say(`${name}: done in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  return result;
}

export function explain(problem) {
  if (!(problem instanceof SetupProblem)) throw problem;
  console.error(`setup  ${problem.message}`);
  for (const way of problem.ways) console.error(`       ${way}`);
}
