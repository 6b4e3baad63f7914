import { describe, expect, it } from '@jest/globals';
import { connectionProblem, judgeDatabase, judgeMigrations } from './self-check.js';

const good = { version: '10.11.19-MariaDB-0+deb12u1', database: 'kvh', collation: 'utf8mb4_unicode_ci' };

describe('the database a start accepts', () => {
  it.each(['10.11.2-MariaDB', '10.11.19-MariaDB-0+deb12u1', '11.4.3-MariaDB-log', '12.0.2-MariaDB-ubu2404'])(
    'is MariaDB from 10.11 on: %s',
    (version) => {
      expect(judgeDatabase({ ...good, version })).toBeNull();
    },
  );

  it.each([
    ['10.6.18-MariaDB', /10\.6\.18-MariaDB is too old/],
    ['5.5.68-MariaDB', /too old/],
    ['8.4.3', /not MariaDB but 8\.4\.3/],
    ['8.0.36-0ubuntu0.22.04.1', /not MariaDB/],
  ])('is not %s', (version, reason) => {
    expect(judgeDatabase({ ...good, version })?.reason).toMatch(reason);
  });

  it.each(['utf8mb4_general_ci', 'latin1_swedish_ci', 'utf8mb3_unicode_ci', 'utf8mb4_uca1400_ai_ci'])(
    'does not compare by %s',
    (collation) => {
      const problem = judgeDatabase({ ...good, collation });
      expect(problem?.reason).toContain(collation);
      expect(problem?.whatToDo).toContain('ALTER DATABASE `kvh` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci');
    },
  );

  it('is named in the address', () => {
    expect(judgeDatabase({ ...good, database: null })?.reason).toMatch(/names no database/);
  });
});

describe('migrations with MIGRATE=off', () => {
  it('must all be applied', () => {
    expect(judgeMigrations(['First1', 'Second2', 'Third3'], ['First1'])?.reason).toMatch(/lacks 2 migration.*Second2/);
    expect(judgeMigrations(['First1'], ['First1'])).toBeNull();
  });

  it('may be more than this program knows: a newer one runs beside it during a roll-out', () => {
    expect(judgeMigrations(['First1'], ['First1', 'Second2'])).toBeNull();
  });
});

describe('a connection that fails', () => {
  const url = 'mysql://anna:sehr-geheim@db.example.org/kvh';
  it.each([
    ['ECONNREFUSED', 'The database at db.example.org:3306 is not reachable (ECONNREFUSED).'],
    ['ENOTFOUND', 'The database at db.example.org:3306 is not reachable (ENOTFOUND).'],
    ['ER_ACCESS_DENIED_ERROR', 'The database at db.example.org:3306 refuses the user anna.'],
    ['ER_BAD_DB_ERROR', 'The database at db.example.org:3306 has no database kvh, or anna may not use it.'],
  ])('with %s says where and why', (code, reason) => {
    expect(connectionProblem(Object.assign(new Error('…'), { code }), url).reason).toBe(reason);
  });

  it('never shows the password', () => {
    const problem = connectionProblem(Object.assign(new Error('…'), { code: 'ER_ACCESS_DENIED_ERROR' }), url);
    expect(problem.message).not.toContain('geheim');
  });
});
