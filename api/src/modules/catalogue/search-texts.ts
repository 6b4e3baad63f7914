import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import type { Kind } from './domain/run.js';
import { searchTextOf } from './domain/run-texts.js';
import { RunStore } from './run.store.js';

interface Words {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  readonly promise: string;
  readonly description: string;
  readonly town: string | null;
  readonly code: string;
  readonly offering: string;
  readonly territory: string | null;
  readonly organiser: string;
  readonly trainers: string | null;
}

/** What surrounds courses has another name: they are found by it, and whoever kept a page of them hears of it. */
@Injectable()
export class SearchTexts {
  constructor(private readonly runs: RunStore) {}

  async renew(tx: Tx, runIds: readonly string[]): Promise<void> {
    if (runIds.length === 0) return;
    const rows = await tx.query<Words[]>(
      `SELECT r.id, o.kind, r.title, r.promise, r.description, r.town, r.code, o.title AS offering, t.name AS territory, g.name AS organiser,
              (SELECT GROUP_CONCAT(n.name ORDER BY rt.position SEPARATOR '\\n') FROM run_trainer rt JOIN trainer n ON n.id = rt.trainer_id
               WHERE rt.course_run_id = r.id) AS trainers
       FROM course_run r JOIN offering o ON o.id = r.offering_id JOIN organisation g ON g.id = r.organiser_id
       LEFT JOIN territory t ON t.id = r.territory_id
       WHERE r.id IN (?) ORDER BY r.id`,
      [runIds],
    );
    for (const { id, kind, title, promise, description, town, code, ...around } of rows) {
      const names = [around.offering, around.territory, around.organiser, ...(around.trainers?.split('\n') ?? [])];
      tx.write('UPDATE course_run SET search_text = ? WHERE id = ?', [
        searchTextOf(kind, [title, promise, description, town, code, ...names]),
        id,
      ]);
      await this.runs.touch(tx, id);
    }
  }
}
