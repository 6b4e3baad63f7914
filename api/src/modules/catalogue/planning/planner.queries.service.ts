import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { invalid } from '../../../errors/domain-error.js';
import { addDays, daysBetween } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { type DateSpan, publicHolidayOn } from '../../../time/holidays.js';
import { movable } from '../domain/move-session.js';
import { DateConflicts, type Misfit, type PlannedRange } from './date-conflicts.service.js';
import type { ClosedDaysDto, FitsQueryDto, PlannerDto, PlannerSessionDto } from './planner.dto.js';
import { PlannerStore } from './planner.store.js';

const MOST_DAYS = 62;

/** What staff see on the planner; changes nothing. */
@Injectable()
export class PlannerQueries {
  constructor(
    private readonly database: Database,
    private readonly store: PlannerStore,
    private readonly conflicts: DateConflicts,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `planner.span` */
  async range(span: DateSpan): Promise<PlannerDto> {
    assertSpan(span);
    const [rooms, trainers, range] = await Promise.all([
      this.store.rooms(this.database, span),
      this.store.trainers(this.database),
      this.conflicts.within(span),
    ]);
    const now = this.clock.now();
    return {
      ...{ rooms, trainers, closed: closedDays(span, range) },
      sessions: range.dates.map((one) => sessionOf(one, now)),
      next: range.dates.length > 0 ? null : await this.store.nextDay(this.database, span.to),
    };
  }

  /** @throws DomainError `planner.span`, `session.unknown` */
  async fits({ run, session, from, to, start, end }: FitsQueryDto): Promise<Misfit[]> {
    assertSpan({ from, to });
    return this.conflicts.fits(run, session, { from, to }, { start, end });
  }
}

function assertSpan({ from, to }: DateSpan): void {
  const days = daysBetween(from, to) + 1;
  if (days < 1 || days > MOST_DAYS) throw invalid('planner.span', { days: MOST_DAYS });
}

const sessionOf = (one: PlannedRange['dates'][number], now: Date): PlannerSessionDto => ({
  ...{ id: one.id, runId: one.runId, n: one.n, of: one.of, code: one.code, title: one.title, kind: one.kind },
  ...{ date: one.date, start: one.start, end: one.end, roomId: one.roomId, trainerIds: one.trainerIds },
  ...{ tentative: one.tentative, movable: one.startsAt > now && movable.has(one.state), teachingUnits: one.teachingUnits },
  ...{ places: one.capacity, taken: one.taken, movedFrom: one.movedFromDate, conflicts: one.conflicts },
});

const forAll = { trainerId: null, house: null, roomIds: [] };

function closedDays({ from, to }: DateSpan, { absences, off, trainers, closings }: PlannedRange): ClosedDaysDto[] {
  const closed: ClosedDaysDto[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const name = publicHolidayOn(day, off);
    if (name !== undefined) closed.push({ ...forAll, reason: 'public_holiday', from: day, to: day, name });
  }
  const school = off.filter((one) => one.kind === 'SCHOOL_HOLIDAY' && one.from <= to && from <= one.to);
  return [
    ...closed,
    ...school.map(({ kind: _kind, ...holiday }) => ({ ...forAll, reason: 'school_holiday' as const, ...holiday })),
    ...closedHouses(closings),
    ...absences.map(({ trainerId, ...days }) => ({
      ...{ ...forAll, reason: 'trainer_absent' as const, ...days, name: trainers.get(trainerId) ?? '', trainerId },
    })),
  ];
}

/** A house with several rooms is closed once. */
function closedHouses(closings: PlannedRange['closings']): ClosedDaysDto[] {
  const houses = Map.groupBy(closings, ({ house, from, to, name }) => JSON.stringify([house, from, to, name]));
  return [...houses.values()].flatMap(([one, ...others]) => {
    if (!one) return [];
    const { from, to, name, house } = one;
    return [{ ...forAll, reason: 'closed', from, to, name, house, roomIds: [one, ...others].flatMap(({ roomId }) => roomId ?? []) }];
  });
}
