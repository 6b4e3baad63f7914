import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { invalid } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { arrangeDates, type DateChange, type DatePlace } from '../domain/arrange-dates.js';
import type { DraftSession } from '../domain/draft.js';
import { ChangeDraftService } from './change-draft.service.js';
import { PlanningQueries } from './planning.queries.service.js';
import { PlanningStore } from './planning.store.js';

/** Moves, copies or takes out dates of a course that nobody has seen yet; days that nobody typed follow. */
@Injectable()
export class ArrangeDateService {
  constructor(
    private readonly database: Database,
    private readonly planning: PlanningQueries,
    private readonly store: PlanningStore,
    private readonly change: ChangeDraftService,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the id of a copy
   * @throws DomainError `session.unknown`, `session.moved_meanwhile`, `session.date_past`, `session.room_unknown`, `session.room_gone`,
   * and what saving a draft throws
   */
  async run(actor: Actor, runId: string, wish: DateChange): Promise<string | null> {
    const { content, revision } = await this.planning.draft(runId);
    if (wish.do !== 'remove' && wish.to.roomId !== null && !(await this.store.place(this.database, wish.to.roomId))) {
      throw invalid('session.room_unknown', {}, [{ field: 'roomId', code: 'session.room_unknown' }]);
    }
    if (wish.do !== 'remove' && (await this.store.roomGone(this.database, wish.to.roomId, runId))) {
      throw invalid('session.room_gone', {}, [{ field: 'roomId', code: 'session.room_gone' }]);
    }
    const sessions = content.sessions.map(({ roomId = content.roomId, ...one }) => ({ ...one, roomId }));
    const arranged = arrangeDates(sessions, wish, this.clock.now());
    await this.change.run(actor, runId, { ...content, sessions: arranged }, revision);
    return wish.do === 'copy' ? this.newDate(runId, content.sessions, wish.to) : null;
  }

  private async newDate(runId: string, before: readonly DraftSession[], { date, start }: DatePlace): Promise<string | null> {
    const { content } = await this.planning.draft(runId);
    const known = new Set(before.map(({ id }) => id));
    return content.sessions.find((one) => !known.has(one.id) && one.date === date && one.start === start)?.id ?? null;
  }
}
