import { Injectable } from '@nestjs/common';
import type { Actor } from '../modules/access/index.js';
import { CompleteRunService, RecordAttendanceService } from '../modules/attendance/index.js';
import { CertificateWorker, OrderBatchService } from '../modules/certificates/index.js';
import { addDays, berlinInstant } from '../time/berlin.js';
import { demoData } from './demo-data.js';
import { DemoStore } from './demo.store.js';
import { personOf } from './participation.js';
import type { PlannedRun } from './programme.js';
import type { StagedRun, Step } from './step.js';

type Entry = Parameters<RecordAttendanceService['run']>[2][number];

/** The run that is over: staff write down who came, close it and issue the documents. */
@Injectable()
export class AttendanceStory {
  constructor(
    private readonly recordAttendance: RecordAttendanceService,
    private readonly completeRun: CompleteRunService,
    private readonly orderBatch: OrderBatchService,
    private readonly worker: CertificateWorker,
    private readonly store: DemoStore,
  ) {}

  steps(staff: Actor, { details, sessions }: PlannedRun, run: StagedRun): Step[] {
    const last = sessions.at(-1)?.date;
    if (details.story !== 'completed' || !last) return [];
    const units = sessions.map((session) => session.teaching_units);
    return [
      { at: berlinInstant(addDays(last, 1), '09:30'), act: () => this.close(staff, run, units) },
      { at: berlinInstant(addDays(last, 3), '11:00'), act: () => this.issue(staff, run) },
    ];
  }

  private async close(staff: Actor, run: StagedRun, units: readonly number[]): Promise<void> {
    if ((await this.store.findRun(run.code))?.state === 'COMPLETED') return;
    const [sessionIds, bookings] = await Promise.all([this.store.sessionIds(run.id), this.store.bookingsByName(run.id)]);
    const entries = Object.entries(demoData.attendance).flatMap(([key, marks]) => {
      const bookingId = bookings.get(personOf(key).name) ?? '';
      return marks.split(' ').map((mark, n) => entryOf(bookingId, sessionIds[n] ?? '', mark, units[n] ?? 0));
    });
    await this.recordAttendance.run(staff, run.id, entries);
    await this.completeRun.run(staff, run.id);
  }

  private async issue(staff: Actor, run: StagedRun): Promise<void> {
    if (!(await this.store.hasCertificates(run.id))) await this.orderBatch.run(staff, run.id);
    await this.worker.drain();
  }
}

/** @param mark units attended, or E for excused */
function entryOf(bookingId: string, sessionId: string, mark: string, ofSession: number): Entry {
  const units = Number(mark);
  if (mark === 'E') return { bookingId, sessionId, state: 'EXCUSED' };
  if (units === ofSession) return { bookingId, sessionId, state: 'PRESENT' };
  return units > 0 ? { bookingId, sessionId, state: 'PARTIAL', units } : { bookingId, sessionId, state: 'ABSENT' };
}
