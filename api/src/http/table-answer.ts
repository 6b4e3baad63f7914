import { StreamableFile } from '@nestjs/common';
import type { TableFormat } from '../documents/table-file.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const types: Record<TableFormat, string> = { csv: 'text/csv; charset=utf-8', xlsx: XLSX };

/** @param name without its ending */
export const tableAnswer = ({ name, content }: { name: string; content: Buffer }, format: TableFormat): StreamableFile =>
  new StreamableFile(content, { type: types[format], disposition: `attachment; filename="${name}.${format}"`, length: content.length });
