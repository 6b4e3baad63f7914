import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Transactions } from '../../database/transactions.js';
import { conflict } from '../../errors/domain-error.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { ConcernedPeople, RoomLimit, SeatOffers } from '../booking/index.js';
import { DropDateService, ProgrammeUnits, type UnitsInProgramme } from '../catalogue/index.js';
import { AttendanceSheets } from './attendance-sheets.service.js';
import { AttendanceStore, type Reader } from './attendance.store.js';
import { dateFallsOut, type FallenOut } from './domain/date-falls-out.js';
import type { FallsOutPreviewDto } from './date-falls-out.dto.js';
import { FellOutPreviews } from './fell-out-previews.service.js';

interface Wish {
  readonly runId: string;
  readonly sessionId: string;
  /** The people concerned read it. */
  readonly reason: string | null;
  /** Whoever does it knows that the programme asks for more units. */
  readonly despite: boolean;
}

/** A single date does not take place, for example because the trainer is ill and there is no other day (E11). */
@Injectable()
export class DateFallsOutService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly store: AttendanceStore,
    private readonly sheets: AttendanceSheets,
    private readonly offers: SeatOffers,
    private readonly rooms: RoomLimit,
    private readonly drop: DropDateService,
    private readonly programme: ProgrammeUnits,
    private readonly people: ConcernedPeople,
    private readonly mails: FellOutPreviews,
    private readonly clock: Clock,
  ) {}

  /** What would come of it; changes nothing. @throws DomainError what `dateFallsOut` throws */
  async preview(runId: string, sessionId: string, reason: string | null): Promise<FallsOutPreviewDto> {
    const { out, programme } = await this.judge(this.database, runId, sessionId, this.clock.now());
    const { session, isOver, units, threshold } = out;
    const mails = await this.mails.of(runId, { sessionId, reason, isOver, units });
    return {
      ...{ n: session.n, isOver, units, threshold, programme: { ...(programme.span ?? none), state: programme.state } },
      ...(await this.people.reach(runId)),
      mails,
    };
  }

  /** @throws DomainError what `dateFallsOut` throws, `session.fell_out`, `session.units_open` */
  async run(actor: Actor, { runId, sessionId, reason, despite }: Wish): Promise<void> {
    await this.transactions.run(async (tx) => {
      // Attendance before places, as when a course is completed.
      await this.store.nextRevision(tx, runId);
      await this.offers.lock(tx, runId);
      await this.drop.lock(tx, runId, sessionId);
      const now = await this.clock.shared(tx);
      const { out, programme } = await this.judge(tx, runId, sessionId, now);
      const isAsked = programme.state === 'ask';
      if (isAsked && !despite) throw conflict('session.units_open', { units: out.units.to, min: programme.span?.min ?? 0 });
      const { isOver, units } = out;
      await this.drop.within(tx, actor, { runId, sessionId, reason, now, isOver, units, despite: isAsked ? ['unitSpan'] : [] });
      await this.rooms.follow(tx, runId, now);
      await this.offers.askAnew(tx, runId);
    });
  }

  private async judge(
    reader: Reader,
    runId: string,
    sessionId: string,
    now: Date,
  ): Promise<{ out: FallenOut; programme: UnitsInProgramme }> {
    await this.drop.assertPlanned(reader, runId, sessionId);
    const seenAtDoor = await this.store.isSeenAtDoor(reader, sessionId);
    const out = dateFallsOut(await this.sheets.read(reader, runId), sessionId, { now, seenAtDoor });
    return { out, programme: await this.programme.judge(reader, runId, out.units.to) };
  }
}

const none = { min: null, max: null };
