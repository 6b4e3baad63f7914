import { Injectable } from '@nestjs/common';
import { type Actor, GUEST } from '../modules/access/index.js';
import { ApplyForDeskService, DecideApplicationService } from '../modules/organisations/index.js';
import { addDays, berlinDate, berlinInstant } from '../time/berlin.js';
import { demoData, type DeskInput } from './demo-data.js';
import { DemoStore } from './demo.store.js';
import { idOf, type MasterData } from './master-data.store.js';
import type { Step } from './step.js';

const VERIFIED_AFTER_DAYS = 3;
/** From no network of anybody. */
const NETWORK = 'demo';

/** Organisations ask for a desk; staff let the first one in, the other one still waits. */
@Injectable()
export class DeskStory {
  constructor(
    private readonly apply: ApplyForDeskService,
    private readonly decide: DecideApplicationService,
    private readonly store: DemoStore,
  ) {}

  steps(staff: Actor, now: Date, master: MasterData): Step[] {
    const today = berlinDate(now);
    return demoData.desks.flatMap((desk) => {
      const { verifiedAs, appliedDaysAgo } = desk;
      const on = (daysAgo: number): Date => berlinInstant(addDays(today, -daysAgo), '10:00');
      const applied = { at: on(appliedDaysAgo), act: () => this.applyFor(desk) };
      if (!verifiedAs) return [applied];
      const organisationId = idOf(master.organisations, verifiedAs);
      const act = () => this.verify(staff, desk, organisationId, endOfNextYear(today));
      return [applied, { at: on(appliedDaysAgo - VERIFIED_AFTER_DAYS), act }];
    });
  }

  private async applyFor({ verifiedAs: _code, appliedDaysAgo: _days, ...application }: DeskInput): Promise<void> {
    if (await this.store.findApplication(application.email)) return;
    await this.apply.run(GUEST, { ...application, language: 'de' }, NETWORK);
  }

  private async verify(staff: Actor, { email }: DeskInput, organisationId: string, endsOn: string): Promise<void> {
    const application = await this.store.findApplication(email);
    if (application?.state === 'OPEN') await this.decide.verify(staff, application.id, { organisationId, endsOn });
  }
}

/** The contract of who enrols there ends then. */
const endOfNextYear = (today: string): string => `${Number(today.slice(0, 4)) + 1}-12-31`;
