import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { newId } from '../../database/ids.js';
import { Transactions } from '../../database/transactions.js';
import { conflict, invalid, notFound } from '../../errors/domain-error.js';
import { Clock } from '../../time/clock.js';
import { type Actor, actorId, type Permission, rolesAllow, rolesOf } from '../access/index.js';
import { type FilteredList, filterIn } from './domain/list-filter.js';
import type { ChangedViewDto, NewSavedViewDto, SavedViewDto } from './saved-views.dto.js';

const MOST_OF_ONE = 50;

/** Whoever does not see a list does not read either what colleagues look for in it. */
const needed: Readonly<Record<FilteredList, Permission>> = {
  runs: 'bookings.manage',
  participants: 'bookings.manage',
  requests: 'bookings.manage',
  people: 'people.erase',
  calls: 'bookings.manage',
  plan: 'runs.manage',
};

interface ViewRow extends Omit<SavedViewDto, 'query' | 'isShared'> {
  readonly query: string;
  readonly isShared: number;
}

/** Filters of lists under a name. Everybody sees their own and those that colleagues share; only the owner changes one. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<SavedViewDto[]> {
    const own = actorId(actor) ?? '';
    const rows = await this.database.query<ViewRow[]>(
      `SELECT v.id, v.list, v.name, v.query, v.is_shared AS isShared, IF(v.owner_id = ?, NULL, a.name) AS owner
       FROM (SELECT id FROM saved_view WHERE owner_id = ? UNION SELECT id FROM saved_view WHERE is_shared = 1) f
       JOIN saved_view v ON v.id = f.id JOIN staff_account a ON a.id = v.owner_id ORDER BY v.owner_id <> ?, v.name, v.id`,
      [own, own, own],
    );
    const seen = rows.filter(({ owner, list }) => owner === null || rolesAllow(rolesOf(actor), needed[list]));
    return seen.map(({ query, isShared, ...view }) => ({ ...view, query: asQuery(query), isShared: isShared === 1 }));
  }

  /**
   * The same name in the same list is the same view: it holds the new filter from then on.
   * @throws DomainError `view.no_filter`, `view.too_many`
   */
  async save(actor: Actor, { list, name, query, isShared }: NewSavedViewDto): Promise<void> {
    const filter = filterIn(list, query);
    if (Object.keys(filter).length === 0) throw invalid('view.no_filter');
    const owner = actorId(actor) ?? '';
    await this.transactions.run(async (tx) => {
      const own = await tx.query<{ id: string; list: string; name: string }[]>(
        'SELECT id, list, name FROM saved_view WHERE owner_id = ? FOR UPDATE',
        [owner],
      );
      const same = own.find((one) => one.list === list && one.name === name);
      if (!same && own.length >= MOST_OF_ONE) throw conflict('view.too_many', { most: MOST_OF_ONE });
      if (same) await tx.execute('DELETE FROM saved_view WHERE id = ?', [same.id]);
      await tx.execute('INSERT INTO saved_view (id, owner_id, list, name, query, is_shared, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)', [
        ...[newId(), owner, list, name, JSON.stringify(filter), isShared],
        this.clock.now(),
      ]);
    });
  }

  /** @throws DomainError `view.unknown`: it is gone, or somebody else's */
  async change(actor: Actor, id: string, { name, isShared }: ChangedViewDto): Promise<void> {
    await this.ofOwner(actor, id, 'UPDATE saved_view SET name = COALESCE(?, name), is_shared = COALESCE(?, is_shared)', [
      name ?? null,
      isShared ?? null,
    ]);
  }

  /** @throws DomainError `view.unknown` */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.ofOwner(actor, id, 'DELETE FROM saved_view', []);
  }

  private async ofOwner(actor: Actor, id: string, act: string, values: (string | boolean | null)[]): Promise<void> {
    await this.transactions.run(async (tx) => {
      const owner = actorId(actor) ?? '';
      const [row] = await tx.query<object[]>('SELECT id FROM saved_view WHERE id = ? AND owner_id = ? FOR UPDATE', [id, owner]);
      if (!row) throw notFound('view.unknown');
      await tx.execute(`${act} WHERE id = ? AND owner_id = ?`, [...values, id, owner]);
    });
  }
}

const asQuery = (filter: string): string => new URLSearchParams(JSON.parse(filter) as Record<string, string>).toString();
