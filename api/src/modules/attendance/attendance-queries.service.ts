import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { AttendanceSheets } from './attendance-sheets.service.js';
import type { AttendanceDto, AttendanceRowDto } from './attendance.dto.js';
import { isExpected, isRecordable, type Sheet, type SheetParticipant, standingOf } from './domain/sheet.js';
import { standing } from './domain/units.js';

@Injectable()
export class AttendanceQueries {
  constructor(
    private readonly database: Database,
    private readonly sheets: AttendanceSheets,
  ) {}

  /** @throws DomainError `run.unknown` */
  async ofRun(runId: string): Promise<AttendanceDto> {
    const sheet = await this.sheets.read(this.database, runId);
    return {
      sessions: sheet.sessions.map(({ id, n, date, units }) => ({ id, n, date, units })),
      rows: sheet.participants.map((participant) => rowOf(sheet, participant)),
      thresholdUnits: standing(
        [],
        sheet.sessions.map((session) => session.units),
        sheet.thresholdPercent,
      ).threshold,
      editable: isRecordable(sheet.run.state),
      version: sheet.revision,
    };
  }
}

function rowOf(sheet: Sheet, participant: SheetParticipant): AttendanceRowDto {
  const { bookingId, name } = participant;
  const own = sheet.entries.filter((entry) => entry.bookingId === bookingId);
  const { attended, total, threshold, reached } = standingOf(sheet, bookingId);
  return {
    bookingId,
    name,
    entries: Object.fromEntries(own.map(({ sessionId, state, units }) => [sessionId, { state, units }])),
    notExpected: sheet.sessions.filter((session) => !isExpected(participant, session)).map(({ id }) => id),
    attended,
    total,
    thresholdUnits: threshold,
    reached,
  };
}
