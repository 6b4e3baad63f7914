import { Injectable } from '@nestjs/common';
import { newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { Clock } from '../../time/clock.js';
import { RunMails } from '../mail/index.js';
import { isNews, leftDay, type MovedNews, newsToTell } from './domain/moved-news.js';
import { MoveNoticeStore } from './move-notice.store.js';
import { SessionStore } from './session.store.js';

/**
 * What people hear of moved dates (E11): at once, or when staff say so. However often a date moves until then, each is told once, of
 * the last state and from where they know it; of one that is back where they know it to be they hear nothing.
 */
@Injectable()
export class MoveNews {
  constructor(
    private readonly notices: MoveNoticeStore,
    private readonly sessions: SessionStore,
    private readonly mails: RunMails,
    private readonly clock: Clock,
  ) {}

  /** Nobody hears of it yet; where nobody is who knows it otherwise, nobody ever does. */
  async keep(tx: Tx, runId: string, moved: readonly MovedNews[], reason: string): Promise<void> {
    const bookings = await this.sessions.bookingsOf(tx, runId);
    if (bookings.length === 0) return this.notices.forgetRun(tx, runId);
    const at = await this.clock.shared(tx);
    for (const { sessionId, known } of moved) await this.notices.keep(tx, runId, { sessionId, known, at }, reason);
    const kept = await this.notices.ofRun(tx, runId, at);
    const news = new Set(bookings.flatMap((one) => newsToTell(kept, [], one.at)).map(({ sessionId }) => sessionId));
    await this.notices.forget(
      tx,
      [...idsOf(kept)].filter((id) => !news.has(id)),
    );
  }

  /**
   * One mail to each about all of them, and about what was kept back until now; the first of them is the one it is about.
   * @returns how many dates it is about
   */
  async tell(tx: Tx, runId: string, moved: readonly MovedNews[], reason: string | null): Promise<number> {
    const kept = await this.notices.ofRun(tx, runId, await this.clock.shared(tx));
    await this.notices.forgetRun(tx, runId);
    const once = newId();
    const readers = (await this.sessions.bookingsOf(tx, runId)).map(({ id, at }) => ({ id, news: newsToTell(kept, moved, at) }));
    for (const same of Map.groupBy(readers, ({ news }) => JSON.stringify(news)).values()) {
      await this.mail(tx, same, same[0]?.news ?? [], { reason, once });
    }
    return idsOf([...kept, ...moved.filter(isNews)]).size;
  }

  /** To all who hear the same. */
  private async mail(
    tx: Tx,
    readers: readonly { readonly id: string }[],
    [first, ...also]: readonly MovedNews[],
    { reason, once }: { readonly reason: string | null; readonly once: string },
  ): Promise<void> {
    if (!first) return;
    await this.mails.add(tx, readers, {
      ...{ kind: 'session.moved', sessionId: first.sessionId, once },
      params: {
        ...{ movedFrom: leftDay(first), reason },
        ...(also.length > 0 && { also: also.map((one) => ({ id: one.sessionId, movedFrom: leftDay(one) })) }),
      },
    });
  }
}

const idsOf = (news: readonly MovedNews[]): Set<string> => new Set(news.map(({ sessionId }) => sessionId));
