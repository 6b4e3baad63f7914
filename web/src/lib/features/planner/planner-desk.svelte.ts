import { ApiProblem, problemText } from '#lib/api/problem.ts';
import { type DatePlace, type Planner, plannerApi, type PlannerSession } from '#lib/api/staff-planner.ts';
import { type MoveScope, sessionsApi } from '#lib/api/staff-sessions.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { isSame, placeOf } from './board-events.ts';

interface Step {
  readonly id: string;
  readonly back: DatePlace;
  /** A copy is taken out again. */
  readonly isCopy: boolean;
}

/** How a published date moves: with what reason, who is told when, and which dates go along. */
export interface SentMove {
  readonly reason: string;
  readonly later: boolean;
  readonly scope: MoveScope;
}

const MOST_STEPS = 20;

/** What somebody does on the board: moves, copies, undoes; what came of it, and the dialog that asks. */
export class PlannerDesk {
  /** The date the dialog is about, and where it would go. */
  asked = $state.raw<{ session: PlannerSession; to: DatePlace; back: () => void } | null>(null);
  /** The date that was put somewhere last: its conflicts stand above the board. */
  lastId = $state<string | null>(null);
  error = $state<string | null>(null);
  said = $state('');
  steps = $state.raw<readonly Step[]>([]);

  constructor(
    private readonly texts: Texts,
    private readonly planner: () => Planner,
    private readonly reload: () => Promise<void>,
  ) {}

  open(session: PlannerSession): void {
    if (this.asked?.session === session) return;
    this.error = null;
    this.asked = { session, to: placeOf(session), back: () => undefined };
  }

  /** What was said has been read. */
  dismiss(): void {
    this.error = null;
    this.said = '';
    this.lastId = null;
  }

  close(): void {
    this.asked?.back();
    this.asked = null;
    this.error = null;
  }

  async drop(session: PlannerSession, to: DatePlace, copy: boolean, back: () => void): Promise<void> {
    this.error = null;
    if (copy || isSame(to, session)) back();
    if (isSame(to, session)) return;
    if (copy) return session.tentative ? this.copy(session, to) : this.refuse(this.texts.t('planner.board.copyDraft'));
    if (session.tentative) await this.move(session, to, back);
    else this.asked = { session, to, back };
  }

  /** From the dialog. */
  async send(to: DatePlace, { reason, later, scope }: SentMove): Promise<void> {
    const { asked } = this;
    if (!asked) return;
    const { session } = asked;
    if (isSame(to, session)) return this.close();
    if (session.tentative) {
      if (await this.move(session, to, () => undefined)) this.asked = null;
      return;
    }
    const act = () => sessionsApi(fetch).move(session.runId, session.id, { ...to, reason, later, scope, seen: placeOf(session) });
    if (await this.tried(act, () => undefined)) this.done(session.id, this.texts.t(later ? 'planner.board.kept' : 'planner.board.told'));
  }

  async undo(): Promise<void> {
    const step = this.steps.at(-1);
    const session = step && this.planner().sessions.find(({ id }) => id === step.id);
    this.steps = this.steps.slice(0, -1);
    if (!step || !session) return;
    const api = plannerApi(fetch);
    const act = () => (step.isCopy ? api.remove(session) : api.move(session, step.back, placeOf(session)));
    if (await this.tried(act, () => undefined)) this.done(null, this.texts.t('planner.board.undone'));
  }

  private async move(session: PlannerSession, to: DatePlace, back: () => void): Promise<boolean> {
    if (!(await this.tried(() => plannerApi(fetch).move(session, to, placeOf(session)), back))) return false;
    this.remember({ id: session.id, back: placeOf(session), isCopy: false });
    this.done(session.id, this.texts.t('planner.board.moved'));
    return true;
  }

  private async copy(session: PlannerSession, to: DatePlace): Promise<void> {
    const known = this.planner().sessions.map(({ id }) => id);
    if (
      !(await this.tried(
        () => plannerApi(fetch).copy(session, to),
        () => undefined,
      ))
    )
      return;
    const made = this.planner().sessions.find(({ id, runId }) => runId === session.runId && !known.includes(id));
    if (made) this.remember({ id: made.id, back: placeOf(made), isCopy: true });
    this.done(made?.id ?? null, this.texts.t('planner.board.copied'));
  }

  /** What is refused flies back, with the reason; what a colleague did meanwhile is shown. */
  private async tried(act: () => Promise<unknown>, back: () => void): Promise<boolean> {
    try {
      await act();
    } catch (problem) {
      back();
      if (!(problem instanceof ApiProblem)) throw problem;
      this.refuse(problemText(this.texts, problem.fields[0] ?? problem));
      if (problem.status === 409) await this.reload();
      return false;
    }
    await this.reload();
    return true;
  }

  private refuse(reason: string): void {
    this.error = reason;
    this.said = '';
  }

  private done(id: string | null, said: string): void {
    this.lastId = id;
    this.asked = null;
    this.error = null;
    this.said = said;
  }

  private remember(step: Step): void {
    this.steps = [...this.steps, step].slice(-MOST_STEPS);
  }
}
