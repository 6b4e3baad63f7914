import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { SearchDuplicatesService } from '../modules/duplicates/index.js';
import { addDays, berlinDate, berlinInstant } from '../time/berlin.js';
import { SetClock } from '../time/clock.js';
import { DemoStore } from './demo.store.js';
import { DemoStory } from './demo-story.js';
import { MasterDataStore } from './master-data.store.js';
import { PeopleDataStore } from './people-data.store.js';

/** How long ago the first office was entered. */
const BEGUN_DAYS_AGO = 400;

/**
 * Fills a fresh database with the demo: offices and people as rows, everything that happens through the use cases, at
 * the moments at which it would have happened. A second run changes nothing; a run that was killed is finished.
 */
@Injectable()
export class DemoSeeder {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: DemoStore,
    private readonly master: MasterDataStore,
    private readonly people: PeopleDataStore,
    private readonly story: DemoStory,
    private readonly duplicates: SearchDuplicatesService,
    private readonly clock: SetClock,
  ) {}

  /** @returns whether anything was put in */
  run(now: Date): Promise<boolean> {
    return this.store.alone(async () => {
      const mark = await this.store.findMark();
      // A demo never mixes with the runs of real people.
      if (mark ? mark.finished : await this.store.hasRuns()) return false;
      const storyNow = mark?.now ?? now;
      if (!mark) await this.begin(storyNow);
      await this.play(storyNow);
      await this.end(storyNow);
      return true;
    });
  }

  private async begin(now: Date): Promise<void> {
    const today = berlinDate(now);
    const at = berlinInstant(addDays(today, -BEGUN_DAYS_AGO), '10:00');
    await this.transactions.run(async (tx) => {
      await this.store.begin(tx, now);
      await this.master.insert(tx, today, at);
      await this.people.insert(tx, await this.master.read(tx), today, at);
    });
  }

  private async play(now: Date): Promise<void> {
    const master = await this.transactions.run((tx) => this.master.read(tx));
    for (const step of await this.story.steps(now, master)) {
      this.clock.set(step.at);
      await step.act();
    }
  }

  private async end(now: Date): Promise<void> {
    this.clock.set(now);
    await this.duplicates.run();
    await this.transactions.run(async (tx) => {
      await this.store.quietMails(tx);
      await this.store.finish(tx, now);
    });
  }
}
