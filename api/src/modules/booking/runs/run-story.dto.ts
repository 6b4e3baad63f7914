import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

class HistoryChangeDto {
  @ApiProperty({ example: 'capacity' }) field: string;
  @ApiProperty({ type: [String], description: 'As it was, ids by their names; empty for nothing' }) from: string[];
  @ApiProperty({ type: [String] }) to: string[];
}

export class HistoryEntryDto {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: String, nullable: true, description: 'Name of the member of staff; null for anybody else' }) who: string | null;
  @ApiProperty({ example: 'staff', description: 'What kind of somebody did it' }) actorKind: string;
  @ApiProperty({ example: 'run.published' }) verb: string;
  @ApiProperty({ type: 'integer', description: 'How many savings in one sitting it stands for' }) times: number;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: [HistoryChangeDto] }) changes: HistoryChangeDto[];
}

export class RunMessagesQuery {
  @ApiPropertyOptional({ description: 'Of this kind alone, with each recipient' })
  @IsOptional()
  @Matches(/^[a-z_]+\.[a-z_]+$/)
  kind?: string;
}

const messageStates = ['SENT', 'WAITING', 'FAILED', 'DROPPED', 'CALL', 'CALLED'] as const;

class MessageKindDto {
  @ApiProperty({ example: 'booking.confirmed' }) kind: string;
  @ApiProperty({ type: 'integer', description: 'Delivered to the mail server of the recipient' }) sent: number;
  @ApiProperty({ type: 'integer', description: 'Still on their way' }) waiting: number;
  @ApiProperty({ type: 'integer', description: 'Not accepted by the mailbox' }) failed: number;
  @ApiProperty({ type: 'integer', description: 'Not sent, because they were no longer true or had nobody to go to' }) dropped: number;
  @ApiProperty({ type: 'integer', description: 'Told by telephone, or to be: there is no address' }) calls: number;
  @ApiProperty({ format: 'date-time', description: 'When the latest of them was written' }) last: string;
}

class MessageDto {
  @ApiProperty() kind: string;
  @ApiProperty() name: string;
  @ApiProperty({ format: 'uuid' }) bookingId: string;
  @ApiProperty({ enum: messageStates }) state: (typeof messageStates)[number];
  @ApiProperty({ format: 'date-time' }) at: string;
}

export class RunMessagesDto {
  @ApiProperty({ type: [MessageKindDto] }) kinds: MessageKindDto[];
  @ApiProperty({ type: [MessageDto], description: 'Those that reached nobody; of one kind all of them' }) messages: MessageDto[];
}
