import { StreamableFile } from '@nestjs/common';
import type { PdfFile } from './certificate-files.service.js';

/** Shown in the browser, saved under its own name. Names are made of numbers and codes, so they need no escaping. */
export function pdfAnswer({ name, content }: PdfFile): StreamableFile {
  return new StreamableFile(content, { type: 'application/pdf', disposition: `inline; filename="${name}"`, length: content.length });
}
