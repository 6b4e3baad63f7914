import { Entity, Index } from 'typeorm';
import { DateColumn, Id, References, UuidColumn } from '../../database/columns.js';
import { TrainerEntity } from './trainer.entity.js';
import type { LocalDate } from '../../time/berlin.js';

/** Days on which somebody does not teach, the last one included. Why is not written down. */
@Entity('trainer_absence')
@Index('ix_trainer_absence_trainer', ['trainerId', 'lastDate'])
export class TrainerAbsenceEntity {
  @Id()
  id: string;

  @References(() => TrainerEntity, 'fk_trainer_absence_trainer')
  @UuidColumn('trainer_id')
  trainerId: string;

  @DateColumn('first_date')
  firstDate: LocalDate;

  @DateColumn('last_date')
  lastDate: LocalDate;
}
