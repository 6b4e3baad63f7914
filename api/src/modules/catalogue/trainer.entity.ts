import { Entity } from 'typeorm';
import { Id, JsonColumn, TextColumn } from '../../database/columns.js';

/** Someone who teaches, moderates or supervises. */
@Entity('trainer')
export class TrainerEntity {
  @Id()
  id: string;

  @TextColumn('name', 200)
  name: string;

  @TextColumn('role', 16)
  role: string;

  @JsonColumn('languages')
  languages: string[];

  @JsonColumn('topics')
  topics: string[];
}
