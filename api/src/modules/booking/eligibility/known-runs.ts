import { Injectable } from '@nestjs/common';
import type { Standing } from '../places/places.store.js';
import { EligibilityStore, type Reader, type RunToBook } from './eligibility.store.js';

/** More runs than people book at one time; then all are read anew. */
const MOST_KNOWN = 1_000;

/**
 * What runs ask of people, kept while their revision stays the same. It changes seldom and is the dearest question of a
 * booking, while the ledger tells along with the place which revision holds. Whoever changes a run raises its revision in
 * the same transaction: nobody is judged by what no longer holds.
 */
@Injectable()
export class KnownRuns {
  private readonly known = new Map<string, RunToBook>();

  constructor(private readonly store: EligibilityStore) {}

  /**
   * Only for transactions that do not change the run themselves: what they saw might never come to be.
   * @param organisationId whose places in the run are counted
   * @param standing of the run, asked only where it is known
   */
  async find(
    reader: Reader,
    id: string,
    organisationId: string | null,
    standing: () => Promise<Standing | null>,
  ): Promise<RunToBook | null> {
    const known = this.known.get(id);
    if (!known) return this.learn(reader, id, organisationId);
    const now = await standing();
    return now?.revision === known.revision ? { ...known, waiting: now.waiting } : this.learn(reader, id, organisationId);
  }

  /** As it was when last asked; whether it still is so, its revision tells. */
  remembered(id: string): RunToBook | null {
    return this.known.get(id) ?? null;
  }

  private async learn(reader: Reader, id: string, organisationId: string | null): Promise<RunToBook | null> {
    const run = await this.store.findRun(reader, id, organisationId);
    this.known.delete(id);
    if (!run || countsMore(run)) return run;
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(id, run);
    return run;
  }
}

/** What is counted besides seats changes with every booking, without a new revision. */
const countsMore = ({ extras, maxPerOrganisation }: RunToBook): boolean => extras.length > 0 || maxPerOrganisation !== null;
