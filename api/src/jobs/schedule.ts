import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { AdvanceRunsService } from '../modules/catalogue/index.js';
import { CleanUpService } from './clean-up.service.js';
import { JobRuns } from './job-runs.js';

const timeZone = 'Europe/Berlin';

/** Every recurring job in one list. Mails and certificates are not here: their workers take what is due. */
@Injectable()
export class Schedule {
  constructor(
    private readonly jobs: JobRuns,
    private readonly advanceRuns: AdvanceRunsService,
    private readonly cleanUp: CleanUpService,
  ) {}

  @Cron(CronExpression.EVERY_MINUTE, { timeZone })
  startRuns(): Promise<void> {
    return this.jobs.once('runs.advance', 1, () => this.advanceRuns.run());
  }

  @Cron('17 * * * *', { timeZone })
  clean(): Promise<void> {
    return this.jobs.once('clean-up', 60, () => this.cleanUp.run());
  }
}
