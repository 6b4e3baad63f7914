import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { forbidden, notFound } from '../../errors/domain-error.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { assertSeen, countsOn, type SeenPaper } from './domain/papers.js';
import type { PapersOfPersonDto } from './papers.dto.js';
import { PapersStore } from './papers.store.js';

/** The register of papers that staff have seen: kind, day and who. No copy is kept, and nothing of what a paper says. */
@Injectable()
export class Papers {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: PapersStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `person.unknown` */
  async ofPerson(personId: string): Promise<PapersOfPersonDto> {
    const person = await this.store.findPerson(personId);
    if (!person) throw notFound('person.unknown');
    const today = berlinDate(this.clock.now());
    const papers = await this.store.ofPerson(personId);
    return { ...person, papers: papers.map((paper) => ({ ...paper, counts: countsOn(paper, today) })) };
  }

  /** The same note twice is one. @throws DomainError `person.unknown`, `request.invalid` */
  async note(actor: Actor, personId: string, paper: SeenPaper): Promise<void> {
    if (actor.kind !== 'staff') throw forbidden('access.denied');
    const now = this.clock.now();
    assertSeen(paper, berlinDate(now));
    await this.transactions.run(async (tx) => {
      if (!(await this.store.lockPerson(tx, personId))) throw notFound('person.unknown');
      if (await this.store.has(tx, personId, paper)) return;
      this.store.add(tx, personId, paper, actor.accountId, now);
      await this.audit.append(tx, actor, 'paper.seen', { type: 'person', id: personId }, { ...paper });
    });
  }

  /** A note made by mistake; removed already is fine. */
  async remove(actor: Actor, personId: string, paperId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const paper = await this.store.remove(tx, personId, paperId);
      if (paper) await this.audit.append(tx, actor, 'paper.removed', { type: 'person', id: personId }, { ...paper });
    });
  }
}
