import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { invalid } from '../../../errors/domain-error.js';
import { Office } from '../../../settings/office.js';
import { hoursIn } from '../../../texts/contact-hours.js';
import { Texts } from '../../../texts/texts.js';
import type { Actor } from '../../access/index.js';
import { NotedRows } from '../../audit/index.js';
import { CatalogueStamp } from '../catalogue-stamp.js';
import type { OfficeWishDto } from './office.dto.js';

/** Writes anew how the office is reached. */
@Injectable()
export class SaveOfficeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly office: Office,
    private readonly rows: NotedRows,
    private readonly stamp: CatalogueStamp,
    private readonly texts: Texts,
  ) {}

  /** @throws DomainError `master.invalid` for hours that no other language can say, and those of `NotedRows.write` */
  async run(actor: Actor, { phone, email, hours, revision }: OfficeWishDto): Promise<void> {
    if (!this.isSaidEverywhere(hours)) throw invalid('master.invalid', {}, [{ field: 'hours', code: 'master.hours_unknown' }]);
    await this.transactions.run(async (tx) => {
      const { id } = await this.office.read(tx);
      await this.rows.write(tx, actor, 'office', { id, revision }, () => ({ phone, email, hours }));
      // Every page names the office.
      tx.lastly('catalogue-stamp', () => this.stamp.bump(tx));
    });
  }

  /** Sentences hold the hours in every language, so there is no leaving them out. */
  private isSaidEverywhere(hours: string): boolean {
    return this.texts.languages.every((language) => hoursIn(hours, this.texts.for(language)) !== null);
  }
}
