import type { Answer } from './api.js';
import type { TestApp } from './app.js';
import type { Desk } from './desk.js';
import { type Asked, History } from './history.js';
import type { Server } from './processes.js';
import type { WorldRun } from './usual-run.js';

export interface StormWishes {
  readonly capacity: number;
  readonly waitlistSize: number;
  /** So many different people take part. */
  readonly people: number;
  /** Staff must say yes to every seat. */
  readonly needsYes?: boolean;
  readonly seed: number;
}

/** A booking somebody was told of, with the link they got. */
export interface Known {
  readonly id: string;
  readonly token: string;
  readonly run: WorldRun;
  /** Bookings of whoever came along. */
  readonly others: readonly string[];
}

/** What everybody in a storm shares: where it happens, what they have been told, and chance. */
export class StormField {
  readonly history = new History();
  readonly known: Known[] = [];
  readonly random: () => number;

  constructor(
    readonly app: TestApp,
    public servers: readonly Server[],
    /** Two dates of one course; most people want the first. */
    readonly runs: readonly [WorldRun, WorldRun],
    readonly cookie: string,
    readonly desks: readonly Desk[],
    readonly wishes: StormWishes,
  ) {
    this.random = mulberry32(wishes.seed);
  }

  ask<T>(server: Server, asked: Omit<Asked, 'process'>, send: () => Promise<Answer<T>>): Promise<Answer<T> | null> {
    return this.history.ask({ process: server.name, ...asked }, send);
  }

  rows<T extends object>(sql: string, params: readonly string[] = []): Promise<T[]> {
    return this.app.world.rows<T>(sql, params);
  }

  get run(): WorldRun {
    return this.runs[0];
  }

  anyRun(): WorldRun {
    return this.random() < 0.7 ? this.runs[0] : this.runs[1];
  }

  /** Mostly somebody who is in one of these states at this moment, now and then anybody. */
  async anybody(states: readonly string[]): Promise<Known | undefined> {
    const rows = await this.app.world.rows<{ id: string }>('SELECT id FROM booking WHERE state IN (?)', [states]);
    const fitting = new Set(rows.map((row) => row.id));
    const meant = this.random() < 0.7 ? this.anyOf(this.known.filter(({ id }) => fitting.has(id))) : undefined;
    return meant ?? this.anyOf(this.known);
  }

  anyServer(): Server {
    const server = this.anyOf(this.servers);
    if (!server) throw new Error('nobody serves');
    return server;
  }

  anyOf<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }

  below(end: number): number {
    return Math.floor(this.random() * end);
  }
}

/** A small generator of chance that can be repeated. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
