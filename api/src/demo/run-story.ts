import { Injectable } from '@nestjs/common';
import type { Actor } from '../modules/access/index.js';
import { CancelRunService, SetMeetingService } from '../modules/booking/index.js';
import { AdvanceRunsService, CreateRunService, PublishRunService, RescheduleSessionService } from '../modules/catalogue/index.js';
import { berlinInstant } from '../time/berlin.js';
import { DemoStore } from './demo.store.js';
import type { MasterData } from './master-data.store.js';
import { isOver, type PlannedRun } from './programme.js';
import { type MinAges, runWishOf } from './run-wish.js';
import { nextFreeWeek } from './shift-dates.js';
import type { StagedRun, Step } from './step.js';

const HOUR = 3_600_000;

/** What staff do with a run: enter it, publish it, and here and there move a session or call it off. */
@Injectable()
export class RunStory {
  constructor(
    private readonly createRun: CreateRunService,
    private readonly publishRun: PublishRunService,
    private readonly reschedule: RescheduleSessionService,
    private readonly cancelRun: CancelRunService,
    private readonly setMeeting: SetMeetingService,
    private readonly advanceRuns: AdvanceRunsService,
    private readonly store: DemoStore,
  ) {}

  steps(staff: Actor, plan: PlannedRun, run: StagedRun, master: MasterData, ages: MinAges): Step[] {
    const { story } = plan.details;
    const enter = { at: plan.createdAt, act: () => this.enter(staff, plan, run, master, ages) };
    if (story === 'draft') return [enter];
    const steps = [enter, { at: plan.publishedAt, act: () => this.publish(staff, plan, run) }];
    const [first] = plan.sessions;
    if (first && isOver(plan)) steps.push({ at: berlinInstant(first.date, first.end), act: () => this.start() });
    if (story === 'rescheduled') steps.push({ at: plan.bookedUntil, act: () => this.move(staff, plan, run) });
    if (story === 'cancelled') {
      const reason = plan.details.cancelReason ?? '';
      steps.push({ at: new Date(plan.bookedUntil.getTime() + HOUR / 2), act: () => this.cancel(staff, run, reason) });
    }
    return steps;
  }

  private async enter(staff: Actor, plan: PlannedRun, run: StagedRun, master: MasterData, ages: MinAges): Promise<void> {
    const earlier = await this.store.findRun(run.code);
    const { id } = earlier ?? (await this.createRun.run(staff, runWishOf(plan, master, ages)));
    run.enteredAs(id);
  }

  private async publish(staff: Actor, { input }: PlannedRun, run: StagedRun): Promise<void> {
    if (!(await this.isIn(run, 'DRAFT'))) return;
    await this.publishRun.run(staff, run.id, true);
    if (input.format === 'PRESENCE') return;
    const url = `https://treffen.example.org/${run.code.toLowerCase()}`;
    await this.setMeeting.run(staff, { runId: run.id, sessionId: null }, { url, dialIn: '069 90009-500, PIN 2027#' });
  }

  private async start(): Promise<void> {
    await this.advanceRuns.run();
  }

  private async cancel(staff: Actor, run: StagedRun, reason: string): Promise<void> {
    if (await this.isIn(run, 'PUBLISHED')) await this.cancelRun.run(staff, run.id, reason);
  }

  /** The trainer is ill: the session takes place a week later. */
  private async move(staff: Actor, { details, sessions }: PlannedRun, run: StagedRun): Promise<void> {
    const at = (details.movedSession ?? 1) - 1;
    const session = sessions[at];
    const id = (await this.store.sessionIds(run.id))[at];
    if (!session || !id) throw new Error(`the demo cannot move session ${at + 1} of ${run.code}`);
    await this.reschedule.run(staff, id, { date: nextFreeWeek(session.date), start: session.start, end: session.end });
  }

  private async isIn(run: StagedRun, state: string): Promise<boolean> {
    return (await this.store.findRun(run.code))?.state === state;
  }
}
