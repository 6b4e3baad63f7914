import { Injectable } from '@nestjs/common';
import { newId } from '../../database/ids.js';
import { Transactions } from '../../database/transactions.js';
import { conflict, invalid, notFound } from '../../errors/domain-error.js';
import { RateLimiter } from '../../http/rate-limiter.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { type AbsentDays, absenceErrors } from './domain/trainer.js';
import { TrainerStore } from './trainer.store.js';

/** Spans that are not over yet: more than anybody needs, and few enough that a link in wrong hands fills nothing. */
const MOST = 60;
const CHANGES_PER_HOUR = 60;
const HOUR = 60 * 60;

/** When somebody does not teach, told by staff or by themselves. It moves nothing: what becomes of their dates is decided by people (E11). */
@Injectable()
export class AbsencesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: TrainerStore,
    private readonly limiter: RateLimiter,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `trainer.unknown`, `trainer.invalid` with the fields, `trainer.absences_full`, `request.too_many` */
  async add(actor: Actor, trainerId: string, days: AbsentDays): Promise<{ id: string }> {
    await this.limit(actor, trainerId);
    const today = berlinDate(this.clock.now());
    const errors = absenceErrors(days, today);
    if (errors.length > 0) throw invalid('trainer.invalid', {}, errors);
    return this.transactions.run(async (tx) => {
      if (!(await this.store.lock(tx, trainerId))) throw notFound('trainer.unknown');
      const known = await this.store.absences(tx, today, trainerId);
      const same = known.find(({ firstDate, lastDate }) => firstDate === days.firstDate && lastDate === days.lastDate);
      if (same) return { id: same.id };
      if (known.length >= MOST) throw conflict('trainer.absences_full', { most: MOST });
      const id = newId();
      this.store.addAbsence(tx, { id, trainerId, ...days });
      await this.audit.append(tx, actor, 'trainer.absence_added', { type: 'trainer', id: trainerId });
      return { id };
    });
  }

  /** @throws DomainError `trainer.absence_unknown`, `request.too_many` */
  async remove(actor: Actor, trainerId: string, id: string): Promise<void> {
    await this.limit(actor, trainerId);
    await this.transactions.run(async (tx) => {
      if (!(await this.store.removeAbsence(tx, trainerId, id))) throw notFound('trainer.absence_unknown');
      await this.audit.append(tx, actor, 'trainer.absence_removed', { type: 'trainer', id: trainerId });
    });
  }

  /** Whoever has the link of somebody who teaches changes it as often as people do. */
  private async limit({ kind }: Actor, trainerId: string): Promise<void> {
    if (kind === 'trainer') await this.limiter.hit(`absences:${trainerId}`, CHANGES_PER_HOUR, HOUR);
  }
}
