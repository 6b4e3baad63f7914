import { Injectable } from '@nestjs/common';
import { newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { Clock } from '../../time/clock.js';
import type { LocalDate } from '../../time/berlin.js';
import { RunMails } from '../mail/index.js';
import { type DatePlace, isSamePlace } from './domain/arrange-dates.js';
import { type MoveNotice, MoveNoticeStore } from './move-notice.store.js';
import { SessionStore } from './session.store.js';

/** A date with where people know it to be and where it is now. */
export type MovedNews = Pick<MoveNotice, 'sessionId' | 'known' | 'now'>;

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

  /** Nobody hears of it yet. */
  async keep(tx: Tx, runId: string, moved: readonly MovedNews[], reason: string): Promise<void> {
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
    const others = moved.filter(({ sessionId }) => !kept.some((one) => one.sessionId === sessionId));
    const [first, ...also] = [...others, ...kept].filter(isNews);
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

const isNews = ({ known, now }: Pick<MovedNews, 'known' | 'now'>): boolean => !isSamePlace(known, now);

/** The day it was on before; null when only the room is another. */
const leftDay = ({ known, now }: MovedNews): LocalDate | null => (isAtThatTime(known, now) ? null : known.date);

const isAtThatTime = (one: DatePlace, other: DatePlace): boolean =>
  one.date === other.date && one.start === other.start && one.end === other.end;
