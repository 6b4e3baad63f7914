import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const server = ['api/src/**/*.ts', 'migrations/src/**/*.ts'];
const tests = ['test/**/*.ts', 'api/src/**/*.spec.ts'];
const pageSpecs = ['web/src/**/*.spec.ts'];
const pages = ['web/src/**/*.ts', 'web/src/**/*.svelte'];

/** House rules: each names the one place where the thing is allowed. */
const clock = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Ask the Clock (api/src/time/clock.ts) what time it is.' },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Ask the Clock (api/src/time/clock.ts) what time it is.',
  },
  {
    selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]',
    message: 'Ask the Clock (api/src/time/clock.ts) what time it is.',
  },
];
const environment = [
  { selector: 'MemberExpression[object.name="process"][property.name="env"]', message: 'Configuration is read once, in api/src/config.' },
];

export default defineConfig(
  globalIgnores(['**/dist', '**/build', '**/.svelte-kit', '.data', 'web/src/lib/api/schema.d.ts', 'test/bench/**/*.mjs']),
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    languageOptions: { globals: globals.node },
  },
  {
    files: [...server, ...tests],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './test/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // A promise handed to Jest or Nest where a void function would do is what they are made for.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/dot-notation': ['error', { allowPrivateClassPropertyAccess: true, allowProtectedClassPropertyAccess: true }],
      // Classes of DTOs and entities are shapes here: an object that has the shape is meant to do.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // Interfaces of Fastify and Nest ask for promises where there is nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // An empty string means "not set" in the environment and in forms.
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 40],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...clock, ...environment],
    },
  },
  { files: ['api/src/main.ts'], rules: { 'no-console': 'off', 'no-restricted-syntax': ['error', ...clock] } },
  { files: ['api/src/config/**'], rules: { 'no-restricted-syntax': ['error', ...clock] } },
  { files: ['api/src/time/**'], rules: { 'no-restricted-syntax': ['error', ...environment] } },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['migrations/src/**'], rules: { 'max-lines': 'off' } },
  { files: ['test/bench/**'], rules: { 'no-console': 'off' } },
  {
    files: pages,
    extends: [ts.configs.strict, svelte.configs.recommended],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      'svelte/no-at-html-tags': 'error',
      // The pages live at the root of their host.
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/no-useless-mustaches': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 40],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...clock, ...environment],
    },
  },
  { files: ['web/src/**/*.svelte'], rules: { 'max-lines': ['error', 150], 'max-lines-per-function': 'off' } },
  // A script the browser loads as it stands.
  {
    files: ['web/src/**/*.js', 'web/static/**/*.js'],
    languageOptions: { globals: { ...globals.browser, ...globals.serviceworker } },
    rules: { 'max-lines': ['error', 300], 'max-lines-per-function': ['error', 40], 'no-console': 'error' },
  },
  // The one place that hears of an error in a page.
  { files: ['web/src/hooks.server.ts'], rules: { 'no-console': ['error', { allow: ['error'] }] } },
  { files: pageSpecs, rules: { 'max-lines-per-function': 'off', 'no-restricted-syntax': 'off' } },
  { files: ['web/src/lib/time/**'], rules: { 'no-restricted-syntax': ['error', ...environment] } },
);
