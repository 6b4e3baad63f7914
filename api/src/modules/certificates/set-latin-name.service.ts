import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { notFound, unprocessable } from '../../errors/domain-error.js';
import { DocumentFonts } from '../../documents/document-fonts.js';
import { printableName } from '../../documents/printable-name.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { CandidateStore } from './candidate.store.js';

/** Writes down how a name is spelt in Latin letters, so that a held document can be issued. */
@Injectable()
export class SetLatinNameService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: CandidateStore,
    private readonly fonts: DocumentFonts,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `person.unknown`, `certificate.latin_name_missing`, `certificate.name_not_printable` */
  async run(actor: Actor, personId: string, latinName: string): Promise<void> {
    const answer = printableName({ name: latinName, latinName }, this.fonts.coverage);
    if ('problem' in answer) throw unprocessable(answer.problem.code, answer.problem.params);
    await this.transactions.run(async (tx) => {
      if (!(await this.store.setLatinName(tx, personId, answer.name.latin))) throw notFound('person.unknown');
      await this.audit.append(tx, actor, 'person.latin_name_set', { type: 'person', id: personId });
    });
  }
}
