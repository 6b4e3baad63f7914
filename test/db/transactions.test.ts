import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Connection } from 'mysql2';
import { DrawAgain, violates } from '../../api/src/database/db-errors.js';
import { Transactions } from '../../api/src/database/transactions.js';
import type { SqlValue, Tx } from '../../api/src/database/tx.js';
import { countTrips } from '../support/round-trips.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

const ADD = 'INSERT INTO job_run (name, slot, started_at) VALUES (?, ?, NOW(3))';
const COUNT = 'SELECT COUNT(*) AS n FROM job_run';

let database: TestDatabase;
let transactions: Transactions;
beforeAll(async () => {
  database = await openTestDatabase();
  transactions = new Transactions(database.source);
});
beforeEach(() => database.clean());
afterAll(() => database.close());

const add = (tx: Tx, name: string): void => tx.write(ADD, [name, '2027-01-04 09:00:00']);
const names = (): Promise<string[]> =>
  transactions.run(async (tx) => (await tx.query<{ name: string }[]>('SELECT name FROM job_run ORDER BY name')).map((row) => row.name));

describe('writes that nobody waits for', () => {
  it('are there when the transaction is over', async () => {
    await transactions.run(async (tx) => {
      add(tx, 'a');
      add(tx, 'b');
    });
    expect(await names()).toEqual(['a', 'b']);
  });

  it('happen before the question that follows them, which sees them', async () => {
    const counts = await transactions.run(async (tx) => {
      const before = await tx.query(COUNT);
      add(tx, 'a');
      const after = await tx.query(COUNT);
      return [before, after];
    });
    expect(counts).toEqual([[{ n: 0 }], [{ n: 1 }]]);
  });

  it('and questions asked in one go each get their own answer, in the order in which they were asked', async () => {
    const answers = await transactions.run((tx) => {
      add(tx, 'a');
      const first = tx.query(COUNT);
      add(tx, 'b');
      return Promise.all([first, tx.execute('UPDATE job_run SET finished_at = NOW(3)'), tx.query(COUNT)]);
    });
    expect(answers).toEqual([[{ n: 1 }], { affectedRows: 2 }, [{ n: 2 }]]);
  });

  it('do not change what a following statement says about itself', async () => {
    const met = await transactions.run(async (tx) => {
      add(tx, 'a');
      add(tx, 'b');
      const first = await tx.execute(`UPDATE job_run SET finished_at = NOW(3) WHERE name = 'b'`);
      const second = await tx.execute(`UPDATE job_run SET finished_at = NOW(3) WHERE name = 'nobody'`);
      return [first.affectedRows, second.affectedRows];
    });
    expect(met).toEqual([1, 0]);
  });

  it('come before the rows that are kept for the end', async () => {
    await transactions.run(async (tx) => {
      tx.lastly('end', () => tx.write(`UPDATE job_run SET name = CONCAT(name, '!')`, []));
      add(tx, 'a');
    });
    expect(await names()).toEqual(['a!']);
  });

  it.each(['Wer? Ich?', `O'Brien`, 'a;b', 'ab\\', 'END; DELETE FROM job_run'])('store %j to the letter', async (name) => {
    await transactions.run(async (tx) => {
      add(tx, name);
      add(tx, 'zz');
    });
    expect(await names()).toEqual([name, 'zz']);
  });
});

describe('a write that fails', () => {
  it('takes everything before and after it away', async () => {
    const failing = transactions.run(async (tx) => {
      add(tx, 'a');
      add(tx, 'a');
      add(tx, 'b');
    });
    await expect(failing).rejects.toMatchObject({ errno: 1062 });
    expect(await names()).toEqual([]);
  });

  it('is told in the words of who wrote it', async () => {
    const failing = transactions.run(async (tx) => {
      tx.write(ADD, ['a', '2027-01-04 09:00:00'], () => null);
      tx.write(ADD, ['a', '2027-01-04 09:00:00'], (error) => (violates(error, 'PRIMARY') ? new Error('there is an a') : null));
      await tx.query(COUNT);
    });
    await expect(failing).rejects.toThrow('there is an a');
  });

  it('runs the unit again when chance is to blame', async () => {
    const drawn = ['a', 'b'];
    await transactions.run(async (tx) => add(tx, 'a'));
    await transactions.run(async (tx) => {
      tx.write(ADD, [drawn.shift() ?? '', '2027-01-04 09:00:00'], () => new DrawAgain());
    });
    expect(await names()).toEqual(['a', 'b']);
  });

  it('leaves the connection fit for the next unit', async () => {
    for (let i = 0; i < 20; i++)
      await transactions.run(async (tx) => tx.write('INSERT INTO nowhere VALUES (1)', [])).catch(() => undefined);
    await transactions.run(async (tx) => add(tx, 'a'));
    expect(await names()).toEqual(['a']);
  });
});

describe('a packet that a connection has prepared', () => {
  const echo = (given: readonly SqlValue[]): Promise<unknown[]> =>
    transactions.run(async (tx) => Object.values((await tx.query('SELECT ? AS a, ? AS b, ? AS c', given))[0] ?? {}));

  it.each([[['a', 'O\'Brien "?"', '😀 شيرين']], [[1, 0.5, -3]], [[null, null, null]], [[2 ** 53, true, '']], [['1', null, 2]]])(
    'answers %j to the letter, whatever it was given before',
    async (given) => {
      const seen = await echo(given);
      expect(seen).toEqual(given.map((value) => (value === true ? 1 : value)));
    },
  );

  it('keeps a moment to the millisecond', async () => {
    const at = new Date('2027-03-28T00:59:59.999Z');
    await transactions.run(async (tx) => tx.write('INSERT INTO job_run (name, slot, started_at) VALUES (?)', [['a', at, at]]));
    const [row] = await transactions.run((tx) => tx.query('SELECT started_at AS at FROM job_run WHERE started_at = ?', [at]));
    expect(row).toEqual({ at });
  });

  it('takes lists of any length', async () => {
    const rows = ['a', 'b', 'c', 'd'].map((name) => [name, '2027-01-04 09:00:00', '2027-01-04 09:00:00']);
    await transactions.run(async (tx) => tx.write('INSERT INTO job_run (name, slot, started_at) VALUES ?', [rows]));
    for (const list of [['a'], ['a', 'b'], rows.map(([name]) => name ?? '').concat(Array.from({ length: 200 }, (_, i) => `x${i}`))]) {
      const [row] = await transactions.run((tx) => tx.query<{ n: number }[]>(`${COUNT} WHERE name IN (?)`, [list]));
      expect(row?.n).toBe(Math.min(list.length, 4));
    }
  });

  it('goes as text from then on where it is refused', async () => {
    const { pool } = database.source.driver as unknown as { pool: { on(event: 'acquire', seen: (one: Connection) => void): void } };
    const refused = Object.assign(new Error('Can not create more than max_prepared_stmt_count statements'), { errno: 1461 });
    let tries = 0;
    pool.on('acquire', (connection) => {
      connection.execute = ((_sql: string, _values: unknown, done: (error: Error) => void) => {
        tries += 1;
        done(refused);
      }) as never;
    });
    transactions = new Transactions(database.source);
    for (const name of ['a', 'b', 'c']) await transactions.run(async (tx) => add(tx, name));
    expect(await names()).toEqual(['a', 'b', 'c']);
    expect(tries).toBe(1);
  });
});

const fail = (): never => {
  throw new Error('changed my mind');
};

describe('a unit that fails', () => {
  it('may answer all the same, by what others have committed: nothing of its own is left', async () => {
    await transactions.run(async (tx) => add(tx, 'theirs'));
    const seen = await transactions.run<unknown>(
      async (tx) => {
        add(tx, 'own');
        await tx.query(COUNT);
        return fail();
      },
      { instead: (failure, reader) => reader.query('SELECT name, ? AS failure FROM job_run', [(failure as Error).message]) },
    );
    expect(seen).toEqual([{ name: 'theirs', failure: 'changed my mind' }]);
  });

  it('writes nothing more, whoever has not noticed', async () => {
    const late = Promise.withResolvers<null>();
    const unit = transactions.run((tx) => Promise.all([tx.query(COUNT).then(fail), late.promise.then(() => add(tx, 'late'))]), {
      instead: async (failure, reader) => {
        late.resolve(null);
        await reader.query(COUNT);
        throw failure;
      },
    });
    await expect(unit).rejects.toThrow('changed my mind');
    expect(await names()).toEqual([]);
  });

  it('answers before it has asked the database anything, too', async () => {
    expect(await transactions.run<unknown>(async () => fail(), { instead: (_, reader) => reader.query(COUNT) })).toEqual([{ n: 0 }]);
  });

  it('fails with what was made of the failure, and nudges nobody', async () => {
    let nudged = false;
    const unit = transactions.run(
      async (tx) => {
        tx.onCommit(() => (nudged = true));
        add(tx, 'own');
        await tx.query(COUNT);
        return fail();
      },
      { instead: async () => Promise.reject(new Error('in other words')) },
    );
    await expect(unit).rejects.toThrow('in other words');
    expect(nudged).toBe(false);
    expect(await names()).toEqual([]);
  });
});

describe('a question beforehand', () => {
  it('spares the unit when it has an answer, locks nothing, and travels in one packet', async () => {
    const answer = await transactions.run<readonly unknown[]>(fail, {
      before: (reader) => Promise.all([reader.query('SELECT @@in_transaction AS open'), reader.query(COUNT)]),
    });
    expect(answer).toEqual([[{ open: 0 }], [{ n: 0 }]]);
  });

  it('lets the unit begin when it has none, and what it finds wrong is no failure of the unit', async () => {
    await transactions.run(async (tx) => add(tx, 'own'), { before: async () => null });
    expect(await names()).toEqual(['own']);
    const refused = transactions.run(async (tx) => add(tx, 'refused'), {
      before: fail,
      instead: async () => undefined,
    });
    await expect(refused).rejects.toThrow('changed my mind');
    expect(await names()).toEqual(['own']);
  });
});

describe('a failure that cannot be explained', () => {
  it('is told all the same: nobody waits for ever', async () => {
    const failing = transactions.run(async (tx) => {
      tx.write('INSERT INTO nowhere VALUES (1)', [], async () => Promise.reject(new Error('nobody can tell')));
      await tx.query(COUNT);
    });
    await expect(failing).rejects.toThrow('nobody can tell');
    expect(await names()).toEqual([]);
  });
});

describe('a unit whose end is foreseen', () => {
  const alone = (holds: string) => ({ sql: `(SELECT COUNT(*) FROM job_run) ${holds} ?`, params: [1] });

  it('ends in the packet of its questions when that holds, and is committed; its nudges run', async () => {
    let nudged = false;
    const trips = countTrips(database);
    const seen = await transactions.run(async (tx) => {
      const aside = tx.aside();
      add(aside, 'foreseen');
      aside.onCommit(() => (nudged = true));
      add(tx, 'asked');
      const [rows, isOver] = await Promise.all([tx.query(COUNT), tx.endWith(aside, alone('='))]);
      return [rows, isOver, tx.hasEnded];
    });
    expect(seen).toEqual([[{ n: 1 }], true, true]);
    expect([trips.taken, nudged]).toEqual([1, true]);
    expect(await names()).toEqual(['asked', 'foreseen']);
  });

  it('goes on when it does not hold, and nothing that was foreseen is there', async () => {
    await transactions.run(async (tx) => {
      const aside = tx.aside();
      add(aside, 'foreseen');
      add(tx, 'asked');
      expect(await tx.endWith(aside, alone('>'))).toBe(false);
      add(tx, 'instead');
    });
    expect(await names()).toEqual(['asked', 'instead']);
  });

  it('fails with what a failure of its own writes means, and nothing stays', async () => {
    const failing = transactions.run(async (tx) => {
      const aside = tx.aside();
      aside.write('INSERT INTO nowhere VALUES (1)', [], () => new Error('in other words'));
      add(tx, 'asked');
      await tx.endWith(aside, alone('='));
    });
    await expect(failing).rejects.toThrow('in other words');
    expect(await names()).toEqual([]);
  });

  it('asks nothing aside: nobody would answer', async () => {
    await expect(transactions.run((tx) => tx.aside().query(COUNT))).rejects.toThrow('cannot ask');
  });
});

describe('a unit that writes nothing', () => {
  it('is no work for the database, and its nudges run', async () => {
    let nudged = false;
    await transactions.run(async (tx) => tx.onCommit(() => (nudged = true)));
    expect(nudged).toBe(true);
  });
});
