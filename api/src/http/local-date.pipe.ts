import { Injectable, type PipeTransform } from '@nestjs/common';
import { invalid } from '../errors/domain-error.js';
import type { LocalDate } from '../time/berlin.js';

/** A calendar day in an address, `YYYY-MM-DD`. */
@Injectable()
export class LocalDatePipe implements PipeTransform<string, LocalDate> {
  transform(text: string, { data }: { data?: string | undefined }): LocalDate {
    const at = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
    if (at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)) return text;
    throw invalid('request.invalid', {}, [{ field: data ?? 'date', code: 'validation.is_date_string' }]);
  }
}
