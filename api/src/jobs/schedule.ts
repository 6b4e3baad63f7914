import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import {
  DrawSeatsService,
  EndUndecidedService,
  ExpireOffersService,
  ReleaseQuotasService,
  SendRemindersService,
} from '../modules/booking/index.js';
import { AdvanceRunsService, PlanPublicationService } from '../modules/catalogue/index.js';
import { SYSTEM } from '../modules/access/index.js';
import { CloseDesksService } from '../modules/enrolment/index.js';
import { SearchDuplicatesService } from '../modules/duplicates/index.js';
import { CheckIntegrityService } from '../modules/integrity/index.js';
import { ForgetInactiveService, KeepErasedService } from '../modules/privacy/index.js';
import { CleanUpService } from './clean-up.service.js';
import { JobRuns } from './job-runs.js';

const timeZone = 'Europe/Berlin';

/** Every recurring job in one list. Mails and certificates are not here: their workers take what is due. */
@Injectable()
export class Schedule {
  constructor(
    private readonly jobs: JobRuns,
    private readonly advanceRuns: AdvanceRunsService,
    private readonly publications: PlanPublicationService,
    private readonly draw: DrawSeatsService,
    private readonly expireOffers: ExpireOffersService,
    private readonly endUndecided: EndUndecidedService,
    private readonly cleanUp: CleanUpService,
    private readonly releaseQuotas: ReleaseQuotasService,
    private readonly reminders: SendRemindersService,
    private readonly integrity: CheckIntegrityService,
    private readonly duplicates: SearchDuplicatesService,
    private readonly closeDesks: CloseDesksService,
    private readonly forgetInactive: ForgetInactiveService,
    private readonly keepErased: KeepErasedService,
  ) {}

  @Cron(CronExpression.EVERY_MINUTE, { timeZone })
  startRuns(): Promise<void> {
    return this.jobs.once('runs.advance', 1, () => this.advanceRuns.run());
  }

  @Cron(CronExpression.EVERY_MINUTE, { timeZone })
  publishRuns(): Promise<void> {
    return this.jobs.once('runs.publish', 1, () => this.publications.due());
  }

  @Cron(CronExpression.EVERY_MINUTE, { timeZone })
  drawSeats(): Promise<void> {
    return this.jobs.once('seats.draw', 1, () => this.draw.run());
  }

  @Cron(CronExpression.EVERY_MINUTE, { timeZone })
  endOffers(): Promise<void> {
    return this.jobs.once('offers.expire', 1, () => this.expireOffers.run());
  }

  @Cron(CronExpression.EVERY_MINUTE, { timeZone })
  endLists(): Promise<void> {
    return this.jobs.once('waiting-lists.end', 1, () => this.endUndecided.run());
  }

  @Cron('17 * * * *', { timeZone })
  clean(): Promise<void> {
    return this.jobs.once('clean-up', 60, () => this.cleanUp.run());
  }

  @Cron(CronExpression.EVERY_MINUTE, { timeZone })
  endQuotas(): Promise<void> {
    return this.jobs.once('quotas.release', 1, () => this.releaseQuotas.due());
  }

  @Cron(CronExpression.EVERY_5_MINUTES, { timeZone })
  remind(): Promise<void> {
    return this.jobs.once('reminders.send', 5, async () => this.reminders.run(await this.jobs.doneUntil('reminders.send')));
  }

  @Cron('4-59/15 * * * *', { timeZone })
  checkOften(): Promise<void> {
    return this.jobs.once('integrity.often', 15, () => this.integrity.often());
  }

  @Cron('41 2 * * *', { timeZone })
  checkAll(): Promise<void> {
    return this.jobs.once('integrity.all', 60, () => this.integrity.run(SYSTEM));
  }

  @Cron('23 3 * * *', { timeZone })
  searchDuplicates(): Promise<void> {
    return this.jobs.once('duplicates.search', 60, () => this.duplicates.run());
  }

  @Cron('38 3 * * *', { timeZone })
  replaceSlips(): Promise<void> {
    return this.jobs.once('desks.close', 60, () => this.closeDesks.run());
  }

  @Cron('52 * * * *', { timeZone })
  keepPeopleErased(): Promise<void> {
    return this.jobs.once('people.keep-erased', 60, () => this.keepErased.run());
  }

  @Cron('7 5 * * *', { timeZone })
  forgetPeople(): Promise<void> {
    return this.jobs.once('people.forget', 60, () => this.forgetInactive.run());
  }
}
