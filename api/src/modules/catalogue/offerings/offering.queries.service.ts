import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { notFound } from '../../../errors/domain-error.js';
import { Settings } from '../../../settings/settings.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { asUsual, certificateTypeOf } from '../domain/promised-certificate.js';
import type { OfferingDto, OfferingRowDto } from './offering.dto.js';
import { OfferingStore } from './offering.store.js';

/** Offerings as staff see them. */
@Injectable()
export class OfferingQueries {
  constructor(
    private readonly database: Database,
    private readonly store: OfferingStore,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  list(): Promise<OfferingRowDto[]> {
    return this.store.list(this.database);
  }

  /** @throws DomainError `offering.unknown` */
  async find(id: string): Promise<OfferingDto> {
    const known = await this.store.find(this.database, id);
    if (!known) throw notFound('offering.unknown');
    const { content, retiredAt, wasSeen, ...facts } = known;
    const shares = ['certificate.threshold_percent', 'attendance.threshold_percent'] as const;
    const valueOf = await this.settings.of(shares, berlinDate(this.clock.now()));
    return {
      ...facts,
      ...{ ...content, modules: [...content.modules], prerequisites: [...content.prerequisites] },
      ...{ retired: retiredAt !== null, promised: wasSeen },
      usual: {
        type: certificateTypeOf(known.kind, asUsual),
        ...{ certificatePercent: valueOf(shares[0]), attendancePercent: valueOf(shares[1]) },
      },
    };
  }
}
