const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@kvh/migrations$': '<rootDir>/migrations/src/index.ts',
    '^#lib/(.*)$': '<rootDir>/web/src/lib/$1',
  },
  modulePathIgnorePatterns: ['/dist/', '/build/', '/\\.svelte-kit/', '/\\.data/'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
};

/** Pure rules and small parts beside their source: no database, no network. */
const unit = { ...shared, displayName: 'unit', roots: ['<rootDir>/api/src', '<rootDir>/web/src'], testRegex: '\\.spec\\.ts$' };

/** Tests that share one throw-away MariaDB; each worker has a database of its own on it. */
const withDatabase = (name) => ({
  ...shared,
  displayName: name,
  roots: ['<rootDir>/test'],
  testRegex: `/test/${name}/.*\\.test\\.ts$`,
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
});

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  // Modules of the files before stay in a worker's memory; near its limit it does little but look for some that is free.
  workerIdleMemoryLimit: '1GB',
  // A worker holds nothing open when its last test is over; on busy cores it may still need more than half a second to go.
  workerGracefulExitTimeout: 10_000,
  // Two cores may be busy with other things; a test that waits in vain says so itself.
  testTimeout: 60_000,
  projects: [unit, ...['guards', 'db', 'http', 'concurrency', 'browser'].map((name) => withDatabase(name))],
};
