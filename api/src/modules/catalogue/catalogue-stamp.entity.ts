import { Entity } from 'typeorm';
import { BigIntColumn, TinyIntColumn } from '../../database/columns.js';

/** One row: the version of everything the public catalogue shows. */
@Entity('catalogue_stamp')
export class CatalogueStampEntity {
  @TinyIntColumn('id', { primary: true })
  id: number;

  @BigIntColumn('version')
  version: number;
}
