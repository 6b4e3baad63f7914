import { expect, it } from '@jest/globals';
import { openDataSource } from '../../api/src/database/data-source.js';
import { createDatabase } from '../support/database.js';

const SET_UP = { zone: '+00:00', isolation: 'READ-COMMITTED', lockWait: 5, isStrict: 1 };

it('every connection is set up, also the one that looked whether the database is there', async () => {
  const source = await openDataSource(await createDatabase('t_connections', { fresh: true }), 3);
  const runners = Array.from({ length: 3 }, () => source.createQueryRunner());
  const seen = await Promise.all(
    runners.map((runner) =>
      runner.query(`SELECT @@time_zone AS zone, @@tx_isolation AS isolation, @@innodb_lock_wait_timeout AS lockWait,
                           @@sql_mode LIKE '%STRICT_ALL_TABLES%' AS isStrict`),
    ),
  );
  await Promise.all(runners.map((runner) => runner.release()));
  await source.destroy();
  expect(seen.flat()).toEqual([SET_UP, SET_UP, SET_UP]);
});
