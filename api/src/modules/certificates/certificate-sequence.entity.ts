import { Entity } from 'typeorm';
import { IntColumn, SmallIntColumn, TextColumn } from '../../database/columns.js';

/** The next running number of a kind in a year. */
@Entity('certificate_sequence')
export class CertificateSequenceEntity {
  @SmallIntColumn('year', { primary: true })
  year: number;

  @TextColumn('prefix', 4, { primary: true })
  prefix: string;

  @IntColumn('next')
  next: number;
}
