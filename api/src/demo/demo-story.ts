import { Injectable } from '@nestjs/common';
import type { Actor } from '../modules/access/index.js';
import type { Division } from '../modules/catalogue/index.js';
import { Settings } from '../settings/settings.js';
import { berlinDate } from '../time/berlin.js';
import { AttendanceStory } from './attendance-story.js';
import { BookingStory } from './booking-story.js';
import { demoData } from './demo-data.js';
import { DeskStory } from './desk-story.js';
import { idOf, type MasterData } from './master-data.store.js';
import { ParticipationPlan } from './participation.js';
import { type PlannedRun, programme } from './programme.js';
import type { MinAges } from './run-wish.js';
import { RunStory } from './run-story.js';
import { StagedRun, type Step } from './step.js';

/** The whole story, act by act in the order of time. */
@Injectable()
export class DemoStory {
  constructor(
    private readonly runs: RunStory,
    private readonly bookings: BookingStory,
    private readonly attendance: AttendanceStory,
    private readonly desks: DeskStory,
    private readonly settings: Settings,
  ) {}

  async steps(now: Date, master: MasterData): Promise<Step[]> {
    const setting = await this.settings.on(berlinDate(now));
    const ages = { volunteer: setting('person.min_age'), german: setting('person.deutsch4u_min_age') };
    const participation = new ParticipationPlan();
    const steps = programme(now).flatMap((plan) => this.stepsOf(plan, participation, master, ages));
    steps.push(...this.desks.steps(staffOf('MIGRANT_ORGS', master), now, master));
    return steps.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  }

  private stepsOf(plan: PlannedRun, participation: ParticipationPlan, master: MasterData, ages: MinAges): Step[] {
    const run = new StagedRun(plan.input.code);
    const staff = staffOf(plan.input.division, master);
    return [
      ...this.runs.steps(staff, plan, run, master, ages),
      ...this.bookings.steps(staff, plan, run, participation.of(plan.input), master),
      ...this.attendance.steps(staff, plan, run),
    ];
  }
}

/** Each division has somebody who plans its runs. */
function staffOf(division: Division, { staff }: MasterData): Actor {
  const account = demoData.staff.find(({ divisions }) => divisions.includes(division));
  if (!account) throw new Error(`the demo has no staff for ${division}`);
  return { kind: 'staff', accountId: idOf(staff, account.email), roles: account.roles };
}
