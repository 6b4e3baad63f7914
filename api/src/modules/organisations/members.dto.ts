import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional } from 'class-validator';
import { TextLine } from '../../http/text-field.js';
import { FIRST_BIRTH_YEAR, PersonFieldsDto } from '../people/index.js';
import { NOTICE_VERSION } from './notice.js';

export class NewMemberDto extends PersonFieldsDto {
  @ApiPropertyOptional({ minimum: FIRST_BIRTH_YEAR, description: 'Not after this year' })
  @IsOptional()
  @IsInt()
  birthYear?: number;

  @ApiPropertyOptional({ maxLength: 16, description: 'BCP-47; German where it is left out' })
  @IsOptional()
  @TextLine({ min: 2, max: 16 })
  language?: string;

  @ApiProperty({ enum: [NOTICE_VERSION], description: 'The organisation says that it has informed the person with this wording' })
  @IsIn([NOTICE_VERSION])
  notice: string;
}

export class MemberDto {
  @ApiProperty({ format: 'uuid', description: 'Id of the membership' }) id: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ['email', 'phone', 'organisation'], description: 'How the person is reached; the address itself is theirs' })
  reachedBy: 'email' | 'phone' | 'organisation';
  @ApiProperty({ format: 'date' }) since: string;
  @ApiProperty({ description: 'Places to come that this organisation booked' }) upcoming: number;
}

export class MembersDto {
  @ApiProperty({ type: [MemberDto] }) members: MemberDto[];
  @ApiProperty({ example: NOTICE_VERSION }) noticeVersion: string;
}
