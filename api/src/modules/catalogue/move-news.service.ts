import { Injectable } from '@nestjs/common';
import { newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { Clock } from '../../time/clock.js';
import { RunMails } from '../mail/index.js';
import { isNews, leftDay, type MovedNews, newsToTell } from './domain/moved-news.js';
import { MoveNoticeStore } from './move-notice.store.js';
import { SessionStore } from './session.store.js';

/**
 * What people hear of moved dates (E11): at once, or when staff say so. However often a date moves until then, they are told once,
 * of the last state; of one that is back where they know it to be they hear nothing.
 */
@Injectable()
export class MoveNews {
  constructor(
    private readonly notices: MoveNoticeStore,
    private readonly sessions: SessionStore,
    private readonly mails: RunMails,
    private readonly clock: Clock,
  ) {}

  /** Nobody hears of it yet; where nobody is who knew it otherwise, nobody ever does. */
  async keep(tx: Tx, runId: string, moved: readonly MovedNews[], reason: string): Promise<void> {
    if ((await this.sessions.bookingsOf(tx, runId)).length === 0) return this.notices.forgetRun(tx, runId);
    const now = await this.clock.shared(tx);
    for (const { sessionId, known } of moved) await this.notices.keep(tx, runId, { sessionId, known, reason }, now);
    const kept = await this.notices.ofRun(tx, runId, now);
    await this.notices.forget(
      tx,
      kept.filter((one) => !isNews(one)).map(({ sessionId }) => sessionId),
    );
  }

  /**
   * One mail to each about all of them, and about what was kept back until now; the first of them is the one it is about.
   * @returns how many dates it is about
   */
  async tell(tx: Tx, runId: string, moved: readonly MovedNews[], reason: string | null): Promise<number> {
    const kept = await this.notices.ofRun(tx, runId, await this.clock.shared(tx));
    await this.notices.forgetRun(tx, runId);
    const [first, ...also] = newsToTell(kept, moved);
    if (!first) return 0;
    await this.mails.add(tx, await this.sessions.bookingsOf(tx, runId), {
      ...{ kind: 'session.moved', sessionId: first.sessionId, once: newId() },
      params: {
        ...{ movedFrom: leftDay(first), reason },
        ...(also.length > 0 && { also: also.map((one) => ({ id: one.sessionId, movedFrom: leftDay(one) })) }),
      },
    });
    return also.length + 1;
  }
}
