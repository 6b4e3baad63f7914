import { Injectable } from '@nestjs/common';
import { berlinDate, type LocalDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { CatalogueStamp } from './catalogue-stamp.js';
import type { PublicRun } from './domain/public-run.js';
import { PublicRunStore, type RunPulse } from './public-run.store.js';

interface Snapshot {
  readonly version: string;
  readonly day: LocalDate;
  readonly runs: readonly PublicRun[];
}

/**
 * All public runs that are not over, in memory as long as the stamp does not change. When it changes, one statement says
 * what is new: a booking changes seats only, and texts are read again only for a run with another revision or state.
 * So whoever changes something that the page of a run shows raises the run's revision.
 */
@Injectable()
export class CatalogueSnapshot {
  private kept: Snapshot | null = null;
  private loading: { readonly key: string; readonly runs: Promise<readonly PublicRun[]> } | null = null;
  private known: { readonly day: LocalDate; readonly runs: Map<string, PublicRun> } = { day: '', runs: new Map() };

  constructor(
    private readonly stamp: CatalogueStamp,
    private readonly store: PublicRunStore,
    private readonly clock: Clock,
  ) {}

  /** The catalogue as it was at some moment after this call. */
  async current(): Promise<readonly PublicRun[]> {
    const version = await this.stamp.current();
    const day = this.today();
    if (this.kept?.version === version && this.kept.day === day) return this.kept.runs;
    const key = `${version} ${day}`;
    if (this.loading?.key !== key) this.loading = { key, runs: this.load(version, day) };
    return this.loading.runs;
  }

  /** These runs as they are now, whether the catalogue shows them or not. */
  async runs(ids: readonly string[]): Promise<PublicRun[]> {
    return ids.length === 0 ? [] : this.asOf(await this.store.pulsesOf(ids));
  }

  /** These runs with the seats that were counted elsewhere, in the transaction that changed them for example. */
  asOf(pulses: readonly RunPulse[]): Promise<PublicRun[]> {
    return this.refreshed(pulses, this.today());
  }

  private async load(version: string, day: LocalDate): Promise<readonly PublicRun[]> {
    try {
      const runs = await this.refreshed(await this.store.pulses(day), day);
      this.known = { day, runs: new Map(runs.map((run) => [run.id, run])) };
      this.kept = { version, day, runs };
      return runs;
    } finally {
      this.loading = null;
    }
  }

  private async refreshed(pulses: readonly RunPulse[], day: LocalDate): Promise<PublicRun[]> {
    if (this.known.day !== day) this.known = { day, runs: new Map() };
    const { runs } = this.known;
    const unknown = pulses.filter((pulse) => !isSame(runs.get(pulse.id), pulse)).map((pulse) => pulse.id);
    for (const run of await this.store.load(unknown, day)) runs.set(run.id, run);
    return pulses.flatMap((pulse) => withSeats(runs.get(pulse.id), pulse));
  }

  private readonly today = (): LocalDate => berlinDate(this.clock.now());
}

const isSame = (run: PublicRun | undefined, pulse: RunPulse): boolean => run?.revision === pulse.revision && run.state === pulse.state;

function withSeats(run: PublicRun | undefined, { capacity, taken, held, waiting, collecting = 0 }: RunPulse): PublicRun[] {
  return run ? [{ ...run, seats: { capacity, taken, held, waiting, collecting } }] : [];
}
