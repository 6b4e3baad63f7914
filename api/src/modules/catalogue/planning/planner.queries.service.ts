import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { invalid } from '../../../errors/domain-error.js';
import { addDays, daysBetween } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { type DateSpan, publicHolidays } from '../../../time/holidays.js';
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
      this.store.rooms(this.database),
      this.store.trainers(this.database),
      this.conflicts.within(span),
    ]);
    const now = this.clock.now();
    return { rooms, trainers, sessions: range.dates.map((one) => sessionOf(one, now)), closed: closedDays(span, range) };
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
  ...{ places: one.places, taken: one.taken, movedFrom: one.movedFromDate, conflicts: one.conflicts },
});

function closedDays({ from, to }: DateSpan, { absences, school, trainers }: PlannedRange): ClosedDaysDto[] {
  const closed: ClosedDaysDto[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const name = publicHolidays(Number(day.slice(0, 4))).get(day);
    if (name !== undefined) closed.push({ reason: 'public_holiday', from: day, to: day, name, trainerId: null });
  }
  const here = school.filter((holiday) => holiday.from <= to && from <= holiday.to);
  return [
    ...closed,
    ...here.map((holiday) => ({ reason: 'school_holiday' as const, ...holiday, trainerId: null })),
    ...absences.map(({ trainerId, ...days }) => ({
      ...{ reason: 'trainer_absent' as const, ...days, name: trainers.get(trainerId) ?? '', trainerId },
    })),
  ];
}
