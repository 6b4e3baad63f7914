import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ErrorParams } from '../../../errors/domain-error.js';
import type { Way } from '../domain/finding.js';

const effects = ['refuse', 'request', 'advise'] as const;
const ways = ['answer', 'other_runs', 'basic_runs', 'waitlist', 'call'] as const satisfies readonly Way[];

export class ReasonOfRuleDto {
  @ApiProperty({ example: 'basic_missing', description: 'Its sentence is `eligibility.<reader>.<code>`' }) code: string;
  @ApiProperty({ enum: effects, enumName: 'Effect' }) effect: (typeof effects)[number];
  @ApiProperty({ type: 'object', additionalProperties: true }) params: ErrorParams;
  @ApiProperty({ enum: ways, enumName: 'WayOn', isArray: true, description: 'How one can go on from here' }) ways: readonly Way[];
  @ApiPropertyOptional({ description: 'Whom of a party it is about; left out for what is true of all' }) who?: string;
}

export class EligibilityDto {
  @ApiProperty({ enum: ['CONFIRMED', 'REQUESTED', 'REFUSED'] }) outcome: 'CONFIRMED' | 'REQUESTED' | 'REFUSED';
  @ApiProperty({ type: [ReasonOfRuleDto], description: 'All together, the gravest first' }) reasons: readonly ReasonOfRuleDto[];
}
