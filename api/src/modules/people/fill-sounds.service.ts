import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Transactions } from '../../database/transactions.js';
import { soundName } from './domain/name-sound.js';

const AT_ONCE = 500;

/**
 * Gives their sound to names that have none yet: after the update that brought it, and after each that changes how names
 * sound and therefore empties the column. Several processes may do so at once.
 */
@Injectable()
export class FillSoundsService implements OnModuleInit {
  private readonly log = new Logger('people');

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
  ) {}

  async onModuleInit(): Promise<void> {
    const filled = await this.run();
    if (filled > 0) this.log.log(`${filled} names are found across scripts now`);
  }

  /** @returns how many names had none */
  async run(): Promise<number> {
    let filled = 0;
    for (;;) {
      const people = await this.database.query<{ id: string; name: string }[]>(
        'SELECT id, name FROM person WHERE sound_name IS NULL AND erased_at IS NULL LIMIT ?',
        [AT_ONCE],
      );
      await this.transactions.run((tx) => {
        // Who is renamed or erased meanwhile is left as they are.
        for (const { id, name } of people) {
          tx.write('UPDATE person SET sound_name = ? WHERE id = ? AND name = BINARY ? AND sound_name IS NULL', [soundName(name), id, name]);
        }
        return Promise.resolve();
      });
      filled += people.length;
      if (people.length < AT_ONCE) return filled;
    }
  }
}
