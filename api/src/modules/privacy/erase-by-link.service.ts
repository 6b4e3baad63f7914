import { Injectable } from '@nestjs/common';
import { ErasePersonService, type Erased } from './erase-person.service.js';
import { OwnDataQueries } from './own-data.queries.service.js';

/** A person asks to be forgotten through their own link. */
@Injectable()
export class EraseByLink {
  constructor(
    private readonly queries: OwnDataQueries,
    private readonly erasePerson: ErasePersonService,
  ) {}

  /** @throws DomainError `link.unknown`, also for a link that opens one booking only */
  async run(token: string): Promise<Erased> {
    const personId = await this.queries.ownerOf(token);
    return this.erasePerson.run({ kind: 'person', personId }, personId, null);
  }
}
