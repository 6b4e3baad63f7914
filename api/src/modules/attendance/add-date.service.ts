import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Transactions } from '../../database/transactions.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { ConcernedPeople, KeptByMove, RoomLimit, SeatOffers } from '../booking/index.js';
import { type AddedDate, AddDateService as CatalogueAdd, DateConflicts, heaviest, ProgrammeUnits } from '../catalogue/index.js';
import { AttendanceSheets } from './attendance-sheets.service.js';
import type { NewDatePreviewDto } from './add-date.dto.js';
import { AddedPreviews } from './added-previews.service.js';
import { wholeThen } from './domain/whole.js';

interface Wish {
  readonly runId: string;
  readonly date: AddedDate;
  /** The people concerned read it. */
  readonly reason: string | null;
  /** Whoever adds it knows what is asked about, and does it all the same. */
  readonly despite: boolean;
}

/** One more date of a published course, for example in the place of one that fell out. */
@Injectable()
export class AddDate {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly sheets: AttendanceSheets,
    private readonly offers: SeatOffers,
    private readonly rooms: RoomLimit,
    private readonly added: CatalogueAdd,
    private readonly conflicts: DateConflicts,
    private readonly programme: ProgrammeUnits,
    private readonly people: ConcernedPeople,
    private readonly kept: KeptByMove,
    private readonly mails: AddedPreviews,
    private readonly clock: Clock,
  ) {}

  /** What would come of it; changes nothing. @throws DomainError `run.unknown`, and what `addDate` throws */
  async preview(runId: string, date: AddedDate, reason: string | null): Promise<NewDatePreviewDto> {
    await this.added.check(this.database, runId, date);
    const sheet = await this.sheets.read(this.database, runId);
    const whole = wholeThen(sheet, [...sheet.sessions.map(({ units }) => units), date.teachingUnits]);
    const { span, state } = await this.programme.judge(this.database, runId, whole.units.to);
    const { conflicts, brings } = await this.conflicts.ofNew(runId, date);
    const n = Math.max(0, ...sheet.sessions.map((one) => one.n)) + 1;
    const { units: unitsOver, afterStart } = await this.kept.ofAdded(runId, { ...date, n, units: date.teachingUnits }, sheet.sessions);
    return {
      ...{ n, ...whole, programme: { min: span?.min ?? null, max: span?.max ?? null, state }, unitsOver, afterStart },
      ...(await this.people.reach(runId)),
      overlaps: await this.people.overlaps(runId, [date]),
      conflicts: conflicts.filter(({ kind }) => kind !== 'people_overlap'),
      brings: heaviest(brings),
      mails: await this.mails.of(runId, { date, reason, units: whole.units }),
    };
  }

  /** @throws DomainError what `addDate` and `assertAccepted` throw, `session.room_unknown`, `session.room_gone` */
  async run(actor: Actor, { runId, date, reason, despite }: Wish): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.offers.lock(tx, runId);
      const { units } = wholeThen(await this.sheets.read(tx, runId), []);
      await this.added.within(tx, actor, { runId, date, reason, despite, units: units.from });
      await this.rooms.follow(tx, runId, await this.clock.shared(tx));
      await this.offers.askAnew(tx, runId);
    });
  }
}
