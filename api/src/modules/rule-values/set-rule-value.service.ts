import { Injectable } from '@nestjs/common';
import { idOfName } from '../../database/ids.js';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { conflict, invalid, notFound } from '../../errors/domain-error.js';
import { definitions, type SettingName, units } from '../../settings/definitions.js';
import { berlinDate, type LocalDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { CatalogueStamp } from '../catalogue/index.js';
import { canBeSet, canBeTakenBack } from './domain/timeline.js';
import type { NewRuleValueDto } from './rule-values.dto.js';
import { isRule } from './rule-values.queries.service.js';
import { RuleValuesStore } from './rule-values.store.js';

/** A new value of a rule from a day on. What held before that day goes on holding for it. */
@Injectable()
export class SetRuleValueService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: RuleValuesStore,
    private readonly stamp: CatalogueStamp,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `rule.unknown`, `rule.invalid` with the fields, `rule.day_taken` */
  run(actor: Actor, name: string, validFrom: LocalDate, { value, source, replace }: NewRuleValueDto): Promise<void> {
    if (!isRule(name)) throw notFound('rule.unknown');
    const errors = [...this.dayErrors(validFrom), ...valueErrors(name, value)];
    if (errors.length > 0) throw invalid('rule.invalid', {}, errors);
    return this.transactions.run(async (tx) => {
      const before = await this.store.lock(tx, name, validFrom);
      if (before !== undefined && !replace) throw conflict('rule.day_taken');
      this.store.put(tx, name, { validFrom, value, source });
      await this.note(tx, actor, 'setting.value_set', name, {
        validFrom,
        ...(before !== undefined && { from: before }),
        to: value,
        source,
      });
    });
  }

  /** @throws DomainError `rule.unknown`, `rule.has_begun` */
  takeBack(actor: Actor, name: string, validFrom: LocalDate): Promise<void> {
    if (!isRule(name)) throw notFound('rule.unknown');
    if (!canBeTakenBack(validFrom, berlinDate(this.clock.now()))) throw conflict('rule.has_begun');
    return this.transactions.run(async (tx) => {
      const before = await this.store.lock(tx, name, validFrom);
      if (before === undefined) throw notFound('rule.unknown');
      this.store.remove(tx, name, validFrom);
      await this.note(tx, actor, 'setting.value_taken_back', name, { validFrom, from: before });
    });
  }

  private dayErrors(validFrom: LocalDate): { field: string; code: string }[] {
    return canBeSet(validFrom, berlinDate(this.clock.now())) ? [] : [{ field: 'validFrom', code: 'rule.in_the_past' }];
  }

  /** Pages say some of these values, so whatever was kept of them is out of date. */
  private async note(tx: Tx, actor: Actor, verb: string, name: SettingName, data: object): Promise<void> {
    await this.audit.append(tx, actor, verb, { type: 'setting', id: idOfName(name) }, { name, ...data });
    tx.lastly('catalogue-stamp', () => this.stamp.bump(tx));
  }
}

function valueErrors(name: SettingName, value: unknown) {
  const { accepts, shape, unit } = definitions[name];
  if (accepts(value)) return [];
  const { most, step } = units[unit];
  return [{ field: 'value', code: `rule.wrong_${shape.toLowerCase()}`, params: { most, step } }];
}
