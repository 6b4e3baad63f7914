import { Injectable } from '@nestjs/common';
import { Settings } from '../../settings/settings.js';
import { AttendanceStore, type Reader } from './attendance.store.js';
import { certificateTypeOf } from '../catalogue/index.js';
import { type Sheet, thresholdSetting } from './domain/sheet.js';

/** Puts together what is known about who came to a run. */
@Injectable()
export class AttendanceSheets {
  constructor(
    private readonly store: AttendanceStore,
    private readonly settings: Settings,
  ) {}

  /** @throws DomainError `run.unknown` */
  async read(reader: Reader, runId: string): Promise<Sheet> {
    const { lastDate, certificate, thresholdPercent, fallenOut, ...run } = await this.store.findRun(reader, runId);
    const own = { certificate, thresholdPercent };
    const promised = certificateTypeOf(run.kind, own);
    return {
      run: { ...run, own, owed: promised === 'CERTIFICATE' ? fallenOut : 0 },
      sessions: await this.store.findSessions(reader, runId),
      participants: await this.store.findParticipants(reader, runId),
      entries: await this.store.findEntries(reader, runId),
      revision: await this.store.findRevision(reader, runId),
      thresholdPercent: thresholdPercent ?? (await this.settings.valueOn(thresholdSetting(promised), lastDate)),
    };
  }
}
