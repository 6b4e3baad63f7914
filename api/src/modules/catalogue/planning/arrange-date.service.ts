import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { invalid, notFound } from '../../../errors/domain-error.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { arrangeDates, type DateChange } from '../domain/arrange-dates.js';
import { ChangeDraftService } from './change-draft.service.js';
import { DraftStore } from './draft.store.js';
import { PlanningQueries } from './planning.queries.service.js';
import { PlanningStore } from './planning.store.js';

/** Moves, copies or takes out one date of a course that nobody has seen yet; days that nobody typed follow. */
@Injectable()
export class ArrangeDateService {
  constructor(
    private readonly database: Database,
    private readonly planning: PlanningQueries,
    private readonly drafts: DraftStore,
    private readonly store: PlanningStore,
    private readonly change: ChangeDraftService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `session.unknown`, `session.moved_meanwhile`, `session.date_past`, `session.room_unknown`, and what saving a draft throws */
  async run(actor: Actor, runId: string, wish: DateChange): Promise<void> {
    const [draft, stored] = [await this.planning.draft(runId), await this.drafts.find(this.database, runId)];
    if (!stored) throw notFound('run.unknown');
    if (wish.do !== 'remove' && wish.to.roomId !== null && !(await this.store.place(this.database, wish.to.roomId))) {
      throw invalid('session.room_unknown', {}, [{ field: 'roomId', code: 'session.room_unknown' }]);
    }
    const { ownRooms, content } = stored;
    const roomOf = (id: string): string | null => (ownRooms.has(id) ? (ownRooms.get(id) ?? null) : content.roomId);
    const sessions = draft.content.sessions.map((one) => ({ ...one, roomId: roomOf(one.id ?? '') }));
    const arranged = arrangeDates(sessions, wish, berlinDate(this.clock.now()));
    await this.change.run(actor, runId, { ...draft.content, sessions: arranged }, draft.revision);
  }
}
