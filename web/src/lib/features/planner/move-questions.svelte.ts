import { ApiProblem, problemText } from '#lib/api/problem.ts';
import { type Misfit, plannerApi, type PlannerSession } from '#lib/api/staff-planner.ts';
import { type NewSessionPlace, type SessionMovePreview, sessionsApi } from '#lib/api/staff-sessions.ts';
import type { Texts } from '#lib/i18n/texts.ts';

/** What the dialog asks about a date that would move: which rooms fit then, and what comes of it. Only the last question counts. */
export class MoveQuestions {
  /** What speaks against each room; null before the first answer. */
  rooms = $state.raw<Misfit[] | 'failed' | null>(null);
  preview = $state.raw<SessionMovePreview | null>(null);
  /** Why it cannot go there, as the server says. */
  refusal = $state<string | null>(null);
  /** Something could not be asked: there is no connection, or the server is in trouble. */
  hasFailed = $state(false);
  /** What stands there is still about the question before. */
  isAsking = $state(false);
  /** What the answer is about. */
  private about = '';
  private turn = 0;

  constructor(
    private readonly texts: Texts,
    private readonly session: PlannerSession,
  ) {}

  /** Whether what stands there is about this, whatever the reason: only then somebody knows what is in the way. */
  isAbout(place: NewSessionPlace): boolean {
    return this.about === aboutOf(place);
  }

  async ask({ date, start, end, ...wish }: NewSessionPlace): Promise<void> {
    const turn = ++this.turn;
    this.isAsking = true;
    const { runId, id } = this.session;
    const [rooms, preview] = await Promise.allSettled([
      plannerApi(fetch).fits(this.session, { from: date, to: date, start, end }),
      sessionsApi(fetch).preview(runId, id, { date, start, end, ...wish }),
    ]);
    if (turn !== this.turn) return;
    const reason: unknown = preview.status === 'rejected' ? preview.reason : null;
    const refused = reason instanceof ApiProblem && reason.status < 500 ? reason : null;
    this.rooms = rooms.status === 'fulfilled' ? rooms.value : 'failed';
    this.preview = preview.status === 'fulfilled' ? preview.value : null;
    this.refusal = refused && problemText(this.texts, refused.fields[0] ?? refused);
    this.hasFailed = rooms.status === 'rejected' || (reason !== null && !refused);
    this.about = aboutOf({ date, start, end, ...wish });
    this.isAsking = false;
  }
}

const aboutOf = ({ date, start, end, roomId, scope, teachingUnits }: NewSessionPlace): string =>
  JSON.stringify([date, start, end, roomId, scope, teachingUnits]);
