import { Entity, PrimaryColumn } from 'typeorm';
import { JsonColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import { PersonMergeEntity } from './person-merge.entity.js';

/** One row that a merge has changed: what its columns held before and after. Without an after the row was taken out. */
@Entity('person_merge_row')
export class PersonMergeRowEntity {
  @References(() => PersonMergeEntity, 'fk_person_merge_row_merge')
  @PrimaryColumn('uuid', { name: 'merge_id' })
  mergeId: string;

  @PrimaryColumn({ type: 'int', name: 'n' })
  n: number;

  @TextColumn('table_name', 40)
  tableName: string;

  @UuidColumn('row_id')
  rowId: string;

  @JsonColumn('was')
  was: object;

  @JsonColumn('became', { nullable: true })
  became: object | null;
}
