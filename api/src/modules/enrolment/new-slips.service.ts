import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import type { NewSlipsDto } from './enrolment.dto.js';
import { SlipStore } from './slip.store.js';

/** Who has left the organisation that enrolled them holds a slip that opens nothing any more: staff give them the new one. */
@Injectable()
export class NewSlips {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: SlipStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<NewSlipsDto> {
    return { slips: await this.store.renewed(berlinDate(this.clock.now())) };
  }

  /** Twice is once. */
  async handOver(actor: Actor, bookingId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (await this.store.handOver(tx, bookingId)) {
        await this.audit.append(tx, actor, 'slip.handed_over', { type: 'booking', id: bookingId });
      }
    });
  }
}
