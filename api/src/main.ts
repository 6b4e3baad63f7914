import { readEnvironment } from './config/environment.js';
import { StartupProblem } from './config/startup-problem.js';
import { say } from './report.js';
import { startProduct } from './start.js';

const OLDEST_NODE = 24;

try {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new StartupProblem(`Node ${process.versions.node} is too old.`, 'Run "npm start": it brings the right one.');
  }
  const starting = startProduct(readEnvironment(process.env));
  // Ctrl+C reaches this process twice, from the terminal and from `npm start`: the second one must not cut the stop short.
  let stopping: Promise<never> | undefined;
  const stop = () => (stopping ??= starting.then((product) => product.stop()).then(() => process.exit(0)));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  await starting;
} catch (problem) {
  say.failure(problem);
  process.exit(1);
}
