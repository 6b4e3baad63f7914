import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/tx.js';
import { invalid } from '../../../errors/domain-error.js';
import { Settings } from '../../../settings/settings.js';
import type { LocalDate } from '../../../time/berlin.js';
import type { RunContext, RunWish } from '../domain/new-run.js';
import type { Kind } from '../domain/run.js';

export const defaultNames = [
  'booking.registration_days',
  'booking.cancellation_days',
  'run.decision_days',
  'booking.waitlist_size',
  'run.min_participants',
  'deutsch4u.late_entry_percent',
] as const;

/** What a wish for a run refers to, and the rule values that fill what it leaves out. */
@Injectable()
export class RunContexts {
  constructor(private readonly settings: Settings) {}

  async defaults(day: LocalDate, reader?: Pick<Tx, 'query'>): Promise<RunContext['defaults']> {
    const setting = await this.settings.of(defaultNames, day, reader);
    return {
      registrationDays: setting('booking.registration_days'),
      cancellationDays: setting('booking.cancellation_days'),
      decisionDays: setting('run.decision_days'),
      waitlistSize: setting('booking.waitlist_size'),
      minParticipants: setting('run.min_participants'),
      lateEntryPercent: setting('deutsch4u.late_entry_percent'),
    };
  }

  /** @throws DomainError `run.offering_unknown` */
  async surroundings(tx: Tx, wish: RunWish): Promise<Omit<RunContext, 'defaults' | 'today'>> {
    const [offering] = await tx.query<{ kind: Kind; title: string }[]>('SELECT kind, title FROM offering WHERE id = ?', [wish.offeringId]);
    if (!offering) throw invalid('run.offering_unknown');
    const trainers = wish.trainerIds ?? [];
    const named = await tx.query<{ name: string }[]>(
      `SELECT name FROM territory WHERE id = ? UNION ALL SELECT name FROM organisation WHERE id = ?
       UNION ALL SELECT name FROM trainer WHERE id IN (?)`,
      [wish.territoryId, wish.organiserId, trainers.length > 0 ? trainers : [null]],
    );
    return { kind: offering.kind, names: [offering.title, ...named.map((row) => row.name)] };
  }
}
