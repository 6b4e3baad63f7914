import { Outage } from './outage.js';

const LOOK_EVERY = 5_000;

interface Log {
  warn(line: string): void;
}

/**
 * How a worker takes what is due: at a nudge and every few seconds, one thing after the other, and leaves the database
 * alone while it is away. Any number of processes may do so at once; what is claimed by lease belongs to one of them.
 */
export class WorkLoop {
  private readonly outage: Outage;
  private round: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private again = false;
  private stopped = false;

  /**
   * @param what names the work in the log
   * @param takeNext works on one thing; whether there was one
   */
  constructor(
    what: string,
    log: Log,
    private readonly takeNext: () => Promise<boolean>,
  ) {
    this.outage = new Outage(what, log);
  }

  /** Whether the process ends: what is in hand is finished, and nothing new is taken. */
  get isEnding(): boolean {
    return this.stopped;
  }

  start(): void {
    this.timer = setInterval(() => this.nudge(), LOOK_EVERY);
    this.timer.unref();
  }

  async end(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.round?.catch(() => undefined);
  }

  /** Starts working without anybody waiting for it. */
  nudge(): void {
    if (this.outage.lasts) return;
    // The outage has told the log, once for all who nudge.
    this.drain().catch(() => undefined);
  }

  /** Works until nothing is due, also what is ordered meanwhile. */
  drain(): Promise<void> {
    this.again = true;
    this.round ??= this.outage
      .watch(() => this.workOff())
      .finally(() => {
        this.round = null;
      });
    // Whoever nudges just as a round ends is not left to the next look.
    return this.round.then(() => (this.again && !this.stopped ? this.drain() : undefined));
  }

  private takeOne(): Promise<boolean> | false {
    return !this.stopped && this.takeNext();
  }

  private async workOff(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      while (await this.takeOne());
    }
  }
}
