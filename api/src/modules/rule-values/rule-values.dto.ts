import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsDefined } from 'class-validator';
import { TextLine } from '../../http/text-field.js';
import { type Unit, units } from '../../settings/definitions.js';
import { type ValueState, valueStates } from './domain/timeline.js';

const shapes = ['AMOUNT', 'SPAN', 'LIST', 'STEPS', 'WEIGHTS', 'FLAG'] as const;
const weights = ['warn', 'ask', 'block'] as const;
const unitNames = Object.keys(units) as Unit[];

class RuleSpanDto {
  @ApiProperty() min: number;
  @ApiProperty() max: number;
}

class RuleStepDto {
  @ApiProperty() fromHoursBefore: number;
  @ApiProperty() keptHours: number;
}

class RuleWeightDto {
  @ApiProperty({ description: 'What weighs: the kind of a conflict' }) kind: string;
  @ApiProperty({ enum: weights, enumName: 'RuleWeight' }) weight: (typeof weights)[number];
}

/** A number, from one to another, a list, steps or weights: one of the fields, by the rule's shape. */
export class RuleContentDto {
  @ApiProperty({ type: Number, nullable: true }) amount: number | null;
  @ApiProperty({ type: RuleSpanDto, nullable: true }) span: RuleSpanDto | null;
  @ApiProperty({ type: [Number], nullable: true }) list: number[] | null;
  @ApiProperty({ type: [RuleStepDto], nullable: true }) steps: RuleStepDto[] | null;
  @ApiProperty({ type: [RuleWeightDto], nullable: true }) weights: RuleWeightDto[] | null;
  @ApiProperty({ type: Boolean, nullable: true }) flag: boolean | null;
}

class DatedRuleValueDto extends RuleContentDto {
  @ApiProperty({ format: 'date' }) validFrom: string;
  @ApiProperty({ description: 'Where the value comes from' }) source: string;
  @ApiProperty({ enum: valueStates, enumName: 'RuleValueState' }) state: ValueState;
}

export class RuleValueDto {
  @ApiProperty({ description: 'Dotted, as the code names it; its words stand in the catalogue of texts' }) name: string;
  @ApiProperty({ enum: shapes, enumName: 'RuleShape' }) shape: (typeof shapes)[number];
  @ApiProperty({ enum: unitNames, enumName: 'RuleUnit' }) unit: Unit;
  @ApiProperty({ description: 'The most a number of it can be' }) most: number;
  @ApiProperty({ description: 'Numbers come in multiples of it' }) step: number;
  @ApiProperty({ type: [DatedRuleValueDto], description: 'The youngest first' }) values: DatedRuleValueDto[];
}

export class NewRuleValueDto {
  @ApiProperty({
    description: 'As the shape of the rule asks',
    oneOf: [
      { type: 'number' },
      { type: 'boolean' },
      { type: 'object', properties: { min: { type: 'number' }, max: { type: 'number' } }, required: ['min', 'max'] },
      { type: 'array', items: { oneOf: [{ type: 'number' }, { type: 'object' }] } },
    ],
  })
  @IsDefined()
  value: unknown;

  @ApiProperty({ maxLength: 300, description: 'Who decided it, or where it is written' })
  @TextLine({ min: 3, max: 300 })
  source: string;

  @ApiProperty({ description: 'Somebody has entered a value for this day already; this one takes its place' })
  @IsBoolean()
  replace: boolean;
}
