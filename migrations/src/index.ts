import type { MigrationInterface } from 'typeorm';
import { Foundation1700000000001 } from './0001-foundation.js';

/** Every change of the schema, in the order in which it happened. The list only grows. */
export const migrations: readonly (new () => MigrationInterface)[] = [Foundation1700000000001];
