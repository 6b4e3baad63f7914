const firstPause = 1_000;
const longestPause = 30_000;

/**
 * What a worker does while the database is away: it leaves it alone, each time for twice as long, says so once, and
 * says once that all is well again. Without it everybody who waits for a worker would be a line in the log.
 */
export class Outage {
  private failures = 0;
  private until = 0;

  /** @param what names the work in the log, for example `the outbox` */
  constructor(
    private readonly what: string,
    private readonly log: { warn(line: string): void },
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Whether it is too early to try again. */
  get lasts(): boolean {
    return this.now() < this.until;
  }

  async watch<T>(work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      this.end();
      return result;
    } catch (error) {
      this.note(error);
      throw error;
    }
  }

  private note(error: unknown): void {
    this.until = this.now() + Math.min(longestPause, firstPause * 2 ** this.failures);
    this.failures += 1;
    if (this.failures === 1) this.log.warn(`${this.what} cannot be read, and is tried again ever less often: ${String(error)}`);
  }

  private end(): void {
    if (this.failures > 0) this.log.warn(`${this.what} can be read again after ${this.failures} tries in vain`);
    this.failures = 0;
    this.until = 0;
  }
}
