import { Injectable } from '@nestjs/common';
import { isId } from '../../../database/ids.js';
import { invalid } from '../../../errors/domain-error.js';
import type { Actor } from '../../access/index.js';
import { OverbookService } from './overbook.service.js';
import type { OverbookDto, OverbookedDto } from './staff-places.dto.js';

/** From the words of the form to the act beyond the capacity. */
@Injectable()
export class StaffOverbookings {
  constructor(private readonly overbook: OverbookService) {}

  async run(actor: Actor, runId: string, dto: OverbookDto, key: string | undefined): Promise<OverbookedDto> {
    if (!key) throw invalid('request.idempotency_key_missing');
    if (!isId(key)) throw invalid('request.idempotency_key_invalid');
    if (!dto.email && !dto.phone) throw invalid('request.invalid', {}, [{ field: 'email', code: 'validation.contact_missing' }]);
    const wish = {
      ...{ name: dto.name, callName: null, email: dto.email ?? null, phone: dto.phone ?? null, organisationId: null, birthYear: null },
      ...{ language: dto.language, reason: dto.reason },
    };
    const { id, number } = await this.overbook.run(actor, runId, wish, key.toLowerCase());
    return { id, number };
  }
}
