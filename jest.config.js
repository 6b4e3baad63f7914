/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/api/src', '<rootDir>/web/src', '<rootDir>/test'],
  testRegex: '\\.(spec|test)\\.ts$',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@kvh/migrations$': '<rootDir>/migrations/src/index.ts',
  },
  transform: { '^.+\\.ts$': ['@swc/jest'] },
};
