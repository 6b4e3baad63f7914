import { Injectable } from '@nestjs/common';
import { Clock } from '../../time/clock.js';
import { CatalogueStamp } from './catalogue-stamp.js';

const MOST_ANSWERS = 500;
const LONGEST_ADDRESS = 500;
const MINUTE = 60_000;

/** Ready answers of one version of the catalogue within one minute, by address. */
export class Shelf {
  private readonly answers = new Map<string, string>();

  find(address: string): string | undefined {
    return this.answers.get(address);
  }

  /** Nobody comes back to a very long address. */
  keep(address: string, answer: string): string {
    if (address.length > LONGEST_ADDRESS) return answer;
    if (this.answers.size >= MOST_ANSWERS) this.dropOldest();
    this.answers.set(address, answer);
    return answer;
  }

  private dropOldest(): void {
    for (const address of this.answers.keys()) {
      this.answers.delete(address);
      return;
    }
  }
}

/**
 * Answers that are ready to be sent. A shelf holds as long as the stamp and the minute do: deadlines pass at whole
 * minutes. An answer that was made while they changed lands on the old shelf, which nobody looks at any more.
 */
@Injectable()
export class AnswerShelf {
  private shelf = new Shelf();
  private label = '';

  constructor(
    private readonly stamp: CatalogueStamp,
    private readonly clock: Clock,
  ) {}

  /** The answer that was made for this address before, or a new one. */
  async ready(address: string, make: () => Promise<string>): Promise<string> {
    const shelf = await this.current();
    return shelf.find(address) ?? shelf.keep(address, await make());
  }

  async current(): Promise<Shelf> {
    const version = await this.stamp.current();
    const label = `${version} ${Math.floor(this.clock.now().getTime() / MINUTE)}`;
    if (label !== this.label) {
      this.label = label;
      this.shelf = new Shelf();
    }
    return this.shelf;
  }
}
