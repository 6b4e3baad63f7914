import { Injectable } from '@nestjs/common';
import { notFound } from '../../errors/domain-error.js';
import {
  type ConflictWeights,
  definitions,
  type OfferStep,
  type SettingName,
  settingNames,
  type Span,
  units,
} from '../../settings/definitions.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { timeline } from './domain/timeline.js';
import type { RuleContentDto, RuleValueDto } from './rule-values.dto.js';
import { RuleValuesStore } from './rule-values.store.js';

@Injectable()
export class RuleValuesQueries {
  constructor(
    private readonly store: RuleValuesStore,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<RuleValueDto[]> {
    const rows = await this.store.all();
    const today = berlinDate(this.clock.now());
    return ruleNames.map((name) => {
      const { unit } = definitions[name];
      const shape = shapeOf(name);
      const values = timeline(
        rows.filter((row) => row.name === name),
        today,
      );
      return {
        ...{ name, shape, unit, most: units[unit].most, step: units[unit].step },
        values: values.map(({ validFrom, source, state, value }) => ({ validFrom, source, state, ...contentOf(shape, value) })),
      };
    });
  }

  /** @throws DomainError `rule.unknown` */
  async one(name: string): Promise<RuleValueDto> {
    const found = (await this.all()).find((rule) => rule.name === name);
    if (!found) throw notFound('rule.unknown');
    return found;
  }
}

type RuleShape = RuleValueDto['shape'];

const shapeOf = (name: SettingName): RuleShape => definitions[name].shape as RuleShape;

/** What a kind begins with is written on pages of its own. */
export const ruleNames = settingNames.filter((name) => definitions[name].shape !== 'TEMPLATE');

export const isRule = (name: string): name is SettingName => (ruleNames as readonly string[]).includes(name);

function contentOf(shape: RuleValueDto['shape'], value: unknown): RuleContentDto {
  return {
    amount: shape === 'AMOUNT' ? (value as number) : null,
    span: shape === 'SPAN' ? (value as Span) : null,
    list: shape === 'LIST' ? (value as number[]) : null,
    steps: shape === 'STEPS' ? (value as OfferStep[]) : null,
    flag: shape === 'FLAG' ? (value as boolean) : null,
    weights: shape === 'WEIGHTS' ? Object.entries(value as ConflictWeights).map(([kind, weight]) => ({ kind, weight })) : null,
  };
}
