import { ApiProblem, problemText } from '#lib/api/problem.ts';
import { type DatePlace, plannerApi, type PlannerSession } from '#lib/api/staff-planner.ts';
import { type MoveScope, type SessionPage, sessionsApi } from '#lib/api/staff-sessions.ts';
import { isolated } from '#lib/i18n/isolated.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { clock } from '#lib/time/dates.ts';
import { isSame, placeOf } from './board-events.ts';
import { type MovedDate, type SeenDate, type Step, stillAway, wayBack, withStep } from './board-steps.ts';

/** How a date moves: with what reason, who is told when, and which dates go along. */
export interface SentMove {
  readonly reason: string;
  readonly later: boolean;
  readonly scope: MoveScope;
  readonly despite: boolean;
  readonly teachingUnits: number;
  /** One more date of a draft, there. */
  readonly isCopy: boolean;
  /** Somebody hears of it at once. */
  readonly isTold: boolean;
}

/** Which date something was done to last, and where it is now; without an id, its conflicts are nobody's question. */
interface LastDate {
  readonly id: string | null;
  readonly code: string;
  readonly date: string;
}

/** What somebody does on the board: moves, copies, undoes; what came of it, and the dialog that asks. */
export class PlannerDesk {
  /** The date the dialog is about, and where it would go. */
  asked = $state.raw<{ session: PlannerSession; to: DatePlace; back: () => void } | null>(null);
  /** Where whoever decides in the dialog knows the date to be. */
  private seen: Required<SeenDate> | null = null;
  /** Acts under way: until they are over, nobody knows what the last step is. */
  private acts = 0;
  /** The date that was put somewhere last: its conflicts stand above the board. */
  last = $state.raw<LastDate | null>(null);
  error = $state<string | null>(null);
  said = $state('');
  steps = $state.raw<readonly Step[]>([]);

  constructor(
    private readonly texts: Texts,
    private readonly reload: () => Promise<void>,
  ) {}

  open(session: PlannerSession): void {
    if (this.asked?.session === session) return;
    this.ask(session, placeOf(session), () => undefined);
  }

  /** What was said has been read. */
  dismiss(): void {
    this.error = null;
    this.said = '';
    this.last = null;
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
    if (session.tentative) await this.move(session, to, 'ONE', back);
    else this.ask(session, to, back);
  }

  private ask(session: PlannerSession, to: DatePlace, back: () => void): void {
    this.error = null;
    this.seen = seenOf(session);
    this.asked = { session, to, back };
  }

  /** From the dialog. */
  async send(to: DatePlace, { isCopy, isTold, teachingUnits, ...how }: SentMove): Promise<void> {
    const session = this.asked?.session;
    const seen = this.seen;
    if (!session || !seen) return;
    if (isCopy) return this.copy(session, to);
    if (isSame(to, seen) && (session.tentative || teachingUnits === seen.teachingUnits)) return this.close();
    if (session.tentative) return this.move(session, to, how.scope, () => undefined, seen);
    const wish = { ...to, teachingUnits, scope: how.scope };
    let dates: MovedDate[] = [];
    const act = async (): Promise<void> => {
      dates = await this.datesOf(session, seen, wish);
      await sessionsApi(fetch).move(session.runId, session.id, { ...wish, ...how, seen });
    };
    if ((await this.tried(act)) !== 'done') return;
    // What people have heard of is not made unsaid, nor is what was before it.
    if (isTold) this.steps = [];
    else this.remember(session, dates, { reason: how.reason });
    const told = isTold ? 'planner.board.told' : 'planner.board.moved';
    this.done(lastOf(session, to), this.texts.t(how.later ? 'planner.board.kept' : told));
  }

  private async copy(session: PlannerSession, to: DatePlace): Promise<void> {
    let id: string | null = null;
    const act = async (): Promise<void> => void ({ id } = await plannerApi(fetch).copy(session, to));
    if ((await this.tried(act)) !== 'done') return;
    if (id !== null) this.remember(session, [{ id, from: to, to }], 'copy');
    this.done({ ...lastOf(session, to), id }, this.texts.t('planner.board.copied'));
  }

  async undo(): Promise<void> {
    const step = this.steps.at(-1);
    if (!step || this.acts > 0) return;
    this.steps = this.steps.slice(0, -1);
    const left = wayBack(step.dates);
    const act = async (): Promise<void> => {
      for (let one = left[0]; one; one = left[0]) {
        await takenBack(step, one);
        left.shift();
      }
    };
    const outcome = await this.tried(act);
    const dates = stillAway(left, outcome);
    if (dates.length > 0) this.steps = withStep(this.steps, { ...step, dates });
    if (left.length > 0 && left.length < step.dates.length) await this.reload();
    if (outcome !== 'done') return;
    const [picked] = step.dates;
    const isCopy = step.how === 'copy' || !picked;
    this.done(
      isCopy ? null : { id: null, code: step.code, date: picked.from.date },
      this.texts.t(isCopy ? 'planner.board.taken' : 'planner.board.undone'),
    );
  }

  private async move(session: PlannerSession, to: DatePlace, scope: MoveScope, back: () => void, seen: DatePlace = session): Promise<void> {
    let dates: MovedDate[] = [];
    const act = async (): Promise<void> => {
      dates = await this.datesOf(session, placeOf(seen), { ...to, scope });
      await plannerApi(fetch).move(session, to, placeOf(seen), scope);
    };
    if ((await this.tried(act, back)) !== 'done') return;
    this.remember(session, dates, 'draft');
    this.done(lastOf(session, to), this.texts.t('planner.board.moved'));
  }

  /** The date itself, and those that go along: some of them may lie where the board does not show them. */
  private async datesOf({ id, runId }: PlannerSession, from: SeenDate, wish: SeenDate & { scope: MoveScope }): Promise<MovedDate[]> {
    const { scope, ...to } = wish;
    const picked = { id, from, to };
    if (scope === 'ONE') return [picked];
    const { along } = await sessionsApi(fetch).preview(runId, id, wish);
    return [picked, ...along];
  }

  /** What is refused flies back, with the reason; what a colleague did meanwhile is shown. */
  private async tried(act: () => Promise<void>, back: () => void = () => undefined): Promise<'done' | 'refused' | 'failed'> {
    this.acts += 1;
    try {
      await act();
      await this.reload();
      return 'done';
    } catch (problem) {
      back();
      const isAnswer = problem instanceof ApiProblem && problem.status < 500;
      this.refuse(isAnswer ? problemText(this.texts, problem.fields[0] ?? problem) : this.texts.t('planner.board.offline'));
      if (isAnswer && problem.status === 409) await Promise.all([this.reload(), problem.code === MOVED && this.lookAgain()]);
      return isAnswer ? 'refused' : 'failed';
    } finally {
      this.acts -= 1;
    }
  }

  /** Whoever has read that a colleague was faster decides anew, about what is so now: it may lie where the board does not show it. */
  private async lookAgain(): Promise<void> {
    const { asked, texts } = this;
    if (!asked) return;
    const page = await sessionsApi(fetch)
      .page(asked.session.runId, asked.session.id)
      .catch(() => null);
    if (!page || this.asked !== asked) return;
    this.seen = seenOf(page.session);
    this.error = `${this.error} ${nowWord(texts, page)}`;
  }

  private refuse(reason: string): void {
    this.error = reason;
    this.said = '';
  }

  private done(last: LastDate | null, said: string): void {
    this.last = last;
    this.asked = null;
    this.error = null;
    this.said = said;
  }

  private remember({ runId, code }: PlannerSession, dates: readonly MovedDate[], how: Step['how']): void {
    this.steps = withStep(this.steps, { runId, code, dates, how });
  }
}

const MOVED = 'session.moved_meanwhile';

const seenOf = (date: Required<SeenDate>): Required<SeenDate> => ({ ...placeOf(date), teachingUnits: date.teachingUnits });

function nowWord({ t, dates }: Texts, { session, rooms, withoutRoom }: SessionPage): string {
  const { date, start, end, roomId, teachingUnits: units } = session;
  const without = t(withoutRoom === 'ONLINE' ? 'runs.session.online' : 'runs.session.noRoom');
  const room = rooms.find(({ id }) => id === roomId)?.name ?? without;
  const time = t('common.time.range', { start: clock(start), end: clock(end) });
  return t('planner.move.now', { day: dates.long(date), time, room: isolated(room), units });
}

const lastOf = ({ id, code }: PlannerSession, { date }: DatePlace): LastDate => ({ id, code, date });

function takenBack({ runId, how }: Step, { id, from, to }: MovedDate): Promise<void> {
  const at = { runId, id };
  if (how === 'copy') return plannerApi(fetch).remove(at);
  if (how === 'draft') return plannerApi(fetch).move(at, placeOf(from), placeOf(to));
  // It was there before, and somebody knew why.
  return sessionsApi(fetch).move(runId, id, { ...from, ...how, seen: to, later: true, despite: true });
}
