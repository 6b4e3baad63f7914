import { Injectable } from '@nestjs/common';

interface Asked {
  query<T>(sql: string): Promise<T>;
}

/** The only place that asks what time it is. Tests and the demo hand in a clock of their own. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /**
   * Now by the database, for deadlines that decide between two people: the clocks of two processes may differ, the
   * database has one (standards TX-10).
   */
  async shared(database: Asked): Promise<Date> {
    const [row] = await database.query<{ now: Date }[]>('SELECT NOW(3) AS now');
    if (!row) throw new Error('the database does not say what time it is');
    return row.now;
  }
}

/** A clock that stands still until it is set. */
export class SetClock extends Clock {
  private wrongBy = 0;

  constructor(private at: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.at.getTime() + this.wrongBy);
  }

  override shared(): Promise<Date> {
    return Promise.resolve(new Date(this.at));
  }

  /** @param wrongBy how many milliseconds the clock of this process is ahead of the database's; negative for behind */
  set(at: Date, wrongBy = 0): void {
    this.at = at;
    this.wrongBy = wrongBy;
  }
}
