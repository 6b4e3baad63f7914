import { Injectable } from '@nestjs/common';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { type Actor, type Permission, rolesAllow, rolesOf } from '../access/index.js';
import { SearchStore } from './search.store.js';
import type { StaffSearchDto } from './workplace.dto.js';

const FEWEST_LETTERS = 2;
/** Fewer letters would list half the register of people. */
const FEWEST_OF_A_NAME = 3;

/** Staff type what they remember; the groups that they may not see stay empty. */
@Injectable()
export class SearchQueries {
  constructor(
    private readonly store: SearchStore,
    private readonly clock: Clock,
  ) {}

  async find(actor: Actor, typed: string): Promise<StaffSearchDto> {
    const text = typed.trim().replaceAll(/\s+/g, ' ');
    const may = (permission: Permission): boolean => rolesAllow(rolesOf(actor), permission);
    const ask = async <T>(permission: Permission, letters: number, find: () => Promise<T[]>): Promise<T[]> =>
      text.length >= letters && may(permission) ? find() : [];
    const [bookings, runs, people, organisations] = await Promise.all([
      ask('bookings.manage', FEWEST_OF_A_NAME, () => this.store.bookings(text)),
      ask('bookings.manage', FEWEST_LETTERS, () => this.store.runs(text, berlinDate(this.clock.now()))),
      ask('people.erase', FEWEST_OF_A_NAME, () => this.store.people(text)),
      ask('organisations.verify', FEWEST_LETTERS, () => this.store.organisations(text)),
    ]);
    return { bookings, runs, people, organisations };
  }
}
