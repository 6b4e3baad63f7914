import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import { Settings } from '../../settings/settings.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { lateEntryUntil } from './domain/late-entry.js';
import { SessionStore } from './session.store.js';

/** The last date for coming in late follows from the dates that take place (E31). */
@Injectable()
export class LateEntryDays {
  constructor(
    private readonly sessions: SessionStore,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Whenever a date has moved, come or gone. */
  async renew(tx: Tx, runId: string): Promise<void> {
    const { kind, sessions } = await this.sessions.planOf(tx, runId);
    if (kind !== 'DEUTSCH4U') return;
    const percent = await this.settings.valueOn('deutsch4u.late_entry_percent', berlinDate(this.clock.now()), tx);
    await this.sessions.setLateEntry(tx, runId, lateEntryUntil(sessions, percent));
  }
}
