import { Injectable } from '@nestjs/common';
import { RateLimiter } from '../http/rate-limiter.js';
import { StaffSessions } from '../modules/access/index.js';
import { RetentionService } from '../modules/privacy/index.js';

/** Deletes what was promised to go, and what only served a moment. */
@Injectable()
export class CleanUpService {
  constructor(
    private readonly retention: RetentionService,
    private readonly limiter: RateLimiter,
    private readonly sessions: StaffSessions,
  ) {}

  /** @returns how many rows went */
  async run(): Promise<number> {
    await this.limiter.forgetOld();
    await this.sessions.forgetEnded();
    return (await this.retention.run()).reduce((sum, { rows }) => sum + rows, 0);
  }
}
