import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Settings } from '../../settings/settings.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { AttendanceSheets } from './attendance-sheets.service.js';
import type { AttendanceDto, AttendanceRowDto } from './attendance.dto.js';
import { outcomeOf } from './domain/completion.js';
import { missedStart } from './domain/missed-start.js';
import {
  isExpected,
  isRecordable,
  type Sheet,
  type SheetEntry,
  type SheetParticipant,
  standingOf,
  timed,
  wasRunningAtEntry,
} from './domain/sheet.js';
import { standing } from './domain/units.js';

@Injectable()
export class AttendanceQueries {
  constructor(
    private readonly database: Database,
    private readonly sheets: AttendanceSheets,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `run.unknown` */
  async ofRun(runId: string): Promise<AttendanceDto> {
    const now = this.clock.now();
    const [sheet, fewestDates] = await Promise.all([
      this.sheets.read(this.database, runId),
      this.settings.valueOn('attendance.no_show_dates', berlinDate(now)),
    ]);
    const editable = isRecordable(sheet.run.state);
    return {
      sessions: sheet.sessions.map((session) => ({ id: session.id, n: session.n, date: session.date, ...timed(session) })),
      rows: sheet.participants.map((participant) => {
        const missed = editable ? missedStart(sheet, participant, { now, fewestDates }) : null;
        return { ...rowOf(sheet, participant), missedOn: missed && 'on' in missed ? missed.on : null };
      }),
      thresholdUnits: standing(
        [],
        sheet.sessions.map((session) => session.units),
        sheet.thresholdPercent,
        sheet.run.owed,
      ).threshold,
      owedUnits: sheet.run.owed ?? 0,
      editable,
      version: sheet.revision,
    };
  }
}

function rowOf(sheet: Sheet, participant: SheetParticipant): Omit<AttendanceRowDto, 'missedOn'> {
  const { bookingId, name } = participant;
  const own = sheet.entries.filter((entry) => entry.bookingId === bookingId);
  const { attended, total, threshold } = standingOf(sheet, bookingId);
  return {
    bookingId,
    name,
    entries: Object.fromEntries(own.map(markOf)),
    notExpected: sheet.sessions.filter((session) => !isExpected(participant, session)).map(({ id }) => id),
    optional: sheet.sessions.filter((session) => wasRunningAtEntry(participant, session)).map(({ id }) => id),
    attended,
    total,
    thresholdUnits: threshold,
    outcome: outcomeOf(sheet, participant),
  };
}

const markOf = ({ sessionId, state, units, arrivedAt, leftAt }: SheetEntry) =>
  [sessionId, { state, units, arrivedAt: arrivedAt ?? null, leftAt: leftAt ?? null }] as const;
