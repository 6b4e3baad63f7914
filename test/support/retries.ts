import { Transactions } from '../../api/src/database/transactions.js';
import type { TestApp } from './app.js';

/**
 * Counts how often units of work of this process had to begin again. The server's own counter of deadlocks would count
 * those of other tests too.
 */
export function countRetries(app: TestApp): () => number {
  const transactions = app.get(Transactions);
  const [run, once] = [transactions.run.bind(transactions), transactions['once'].bind(transactions)];
  let [units, tries] = [0, 0];
  Object.assign(transactions, {
    run: (...asked: Parameters<typeof run>) => {
      units += 1;
      return run(...asked);
    },
    once: (...asked: Parameters<typeof once>) => {
      tries += 1;
      return once(...asked);
    },
  });
  return () => tries - units;
}
