import { Transactions } from '../../api/src/database/transactions.js';
import type { Tx } from '../../api/src/database/tx.js';
import type { TestApp } from './app.js';

type Work = (tx: Tx) => Promise<unknown>;

/**
 * Counts how often units of work of this process had to begin again. The server's own counter of deadlocks would count
 * those of other tests too.
 */
export function countRetries(app: TestApp): () => number {
  const transactions = app.get(Transactions);
  const [run, once] = [transactions.run.bind(transactions), transactions['once'].bind(transactions)];
  let [units, tries] = [0, 0];
  Object.assign(transactions, {
    run: (work: Work) => {
      units += 1;
      return run(work);
    },
    once: (work: Work) => {
      tries += 1;
      return once(work);
    },
  });
  return () => tries - units;
}
