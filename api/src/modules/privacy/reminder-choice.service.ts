import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { notFound } from '../../errors/domain-error.js';
import { PersonalTokens } from '../access/index.js';
import { ChangeOwnDataService } from './change-own-data.service.js';
import type { RemindersDto } from './own-data.dto.js';
import { OwnDataStore } from './own-data.store.js';

/**
 * Reminders on or off by the link under a reminder (MAIL-08). The link holds as long as the person is known: a mail of
 * last year still works, also after the personal link was renewed, and opens nothing else.
 */
@Injectable()
export class ReminderChoice {
  constructor(
    private readonly database: Database,
    private readonly tokens: PersonalTokens,
    private readonly store: OwnDataStore,
    private readonly change: ChangeOwnDataService,
  ) {}

  /** @throws DomainError `link.unknown` */
  async look(token: string): Promise<RemindersDto> {
    const person = await this.store.standing(this.database, this.personOf(token));
    if (!person) throw notFound('link.unknown');
    return { wanted: person.remindersOffAt === null };
  }

  /** The same wish twice is one. @throws DomainError `link.unknown` */
  choose(token: string, wanted: boolean): Promise<void> {
    return this.change.setRemindersOf(this.personOf(token), wanted);
  }

  private personOf(token: string): string {
    const read = this.tokens.read('reminders', token);
    if (!read?.matches('')) throw notFound('link.unknown');
    return read.id;
  }
}
