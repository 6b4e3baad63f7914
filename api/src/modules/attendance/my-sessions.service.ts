import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { notFound } from '../../errors/domain-error.js';
import { MyPageQueries } from '../booking/index.js';
import { AnswerSessionService } from './answer-session.service.js';
import { AttendanceSheets } from './attendance-sheets.service.js';
import { reachWithout } from './domain/excuse.js';
import { ExcuseService } from './excuse.service.js';
import type { ExcuseDto, MissedSessionDto, SessionAnswerDto } from './my-sessions.dto.js';

/** A person says through their personal link whether they come to one date. */
@Injectable()
export class MySessions {
  constructor(
    private readonly database: Database,
    private readonly myPages: MyPageQueries,
    private readonly sheets: AttendanceSheets,
    private readonly excuse: ExcuseService,
    private readonly answer: AnswerSessionService,
  ) {}

  /** What it would mean to miss this date. @throws DomainError `link.unknown`, `session.unknown` */
  async look(token: string, bookingId: string, sessionId: string): Promise<MissedSessionDto> {
    const { runId, session } = await this.find(token, bookingId, sessionId);
    const { attainable, threshold, inReach } = reachWithout(await this.sheets.read(this.database, runId), { bookingId, sessionId });
    return { excused: session.excused, canExcuse: session.canExcuse, attainable, threshold, inReach };
  }

  async setExcused(token: string, bookingId: string, sessionId: string, { excused, seen }: ExcuseDto): Promise<MissedSessionDto> {
    const { personId, runId } = await this.find(token, bookingId, sessionId);
    await this.excuse.run({ kind: 'person', personId }, runId, { bookingId, sessionId }, excused, seen);
    return this.look(token, bookingId, sessionId);
  }

  async answerMoved(token: string, bookingId: string, sessionId: string, { canCome, seen }: SessionAnswerDto): Promise<MissedSessionDto> {
    const { personId, runId } = await this.find(token, bookingId, sessionId);
    await this.answer.run({ kind: 'person', personId }, runId, { bookingId, sessionId }, canCome, seen);
    return this.look(token, bookingId, sessionId);
  }

  private async find(token: string, bookingId: string, sessionId: string) {
    const owner = await this.myPages.ownerOf(token);
    const { run, sessions } = await this.myPages.booking(owner, bookingId);
    const session = sessions.find(({ id }) => id === sessionId);
    if (!session) throw notFound('session.unknown');
    return { personId: owner.personId, runId: run.id, session };
  }
}
