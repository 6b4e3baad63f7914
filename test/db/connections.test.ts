import { expect, it } from '@jest/globals';
import { openDataSource } from '../../api/src/database/data-source.js';
import { createDatabase } from '../support/database.js';

it('every connection is set up, also the one that looked whether the database is there', async () => {
  const source = await openDataSource(await createDatabase('t_connections', { fresh: true }), 3);
  const runners = Array.from({ length: 3 }, () => source.createQueryRunner());
  const seen = await Promise.all(
    runners.map(async (runner) => {
      const [settings] = (await runner.query('SELECT @@time_zone AS zone, @@tx_isolation AS isolation, @@sql_mode AS mode')) as object[];
      return settings;
    }),
  );
  await Promise.all(runners.map((runner) => runner.release()));
  await source.destroy();
  const one = { zone: '+00:00', isolation: 'READ-COMMITTED', mode: expect.stringContaining('STRICT_ALL_TABLES') };
  expect(seen).toEqual([one, one, one]);
  // The server's own mode says more, so that it can be told whether a connection has been set up.
  expect(JSON.stringify(seen)).not.toContain('STRICT_TRANS_TABLES');
});
