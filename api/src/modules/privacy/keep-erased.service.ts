import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { NotedErasure } from './domain/erasure-line.js';
import { ErasePersonService } from './erase-person.service.js';
import { ErasureNotes } from './erasure-notes.js';
import { NAMED } from './erasure.store.js';

const AT_ONCE = 1_000;

/**
 * Whoever was erased stays erased, also when a backup from before is restored (GDPR-04): before this process serves
 * anybody or sends a mail, and every hour, the notes and the database are compared.
 */
@Injectable()
export class KeepErasedService implements OnModuleInit {
  private readonly log = new Logger('erasures');

  constructor(
    private readonly database: Database,
    private readonly notes: ErasureNotes,
    private readonly erasePerson: ErasePersonService,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.run();
  }

  /** @returns how many people were back and are erased again */
  async run(): Promise<number> {
    const noted = await this.notes.all();
    const back = await this.eraseAgain(noted);
    await this.catchUp(new Map(noted.map(({ personId, isAsked }) => [personId, isAsked])));
    return back;
  }

  private async eraseAgain(noted: readonly NotedErasure[]): Promise<number> {
    let back = 0;
    for (const erasure of await this.whoIsBack(noted)) {
      try {
        await this.erasePerson.again(erasure);
        back += 1;
      } catch (error) {
        this.log.error(`person ${erasure.personId} is erased again another time`, error instanceof Error ? error.stack : String(error));
      }
    }
    if (back > 0) this.log.warn(`${back} people who had been erased were back, as after restoring a backup, and are erased again`);
    return back;
  }

  /** A record that is part of another one again waits until staff have parted them: the other person did not ask for anything. */
  private async whoIsBack(noted: readonly NotedErasure[]): Promise<NotedErasure[]> {
    const known = new Map(noted.map((erasure) => [erasure.personId, erasure]));
    const back: NotedErasure[] = [];
    for (let from = 0; from < noted.length; from += AT_ONCE) {
      const ids = noted.slice(from, from + AT_ONCE).map(({ personId }) => personId);
      const rows = await this.database.query<{ id: string; partOf: string | null; isErased: number }[]>(
        `SELECT p.id, p.merged_into_id AS partOf, p.erased_at IS NOT NULL AS isErased FROM person p
         WHERE p.id IN (?) AND (p.erased_at IS NULL OR EXISTS (SELECT 1 FROM certificate c WHERE c.person_id = p.id AND ${NAMED}))`,
        [ids],
      );
      for (const { id, partOf, isErased } of rows) {
        const erasure = known.get(id);
        // Forgotten unasked, and the rest by wish: the backup may be from between.
        if (partOf === null && erasure && (isErased === 0 || erasure.isAsked)) back.push(erasure);
        if (partOf !== null && isErased === 0 && !known.has(partOf))
          this.log.error(`person ${id} was erased and is part of ${partOf} again: part them`);
      }
    }
    return back;
  }

  /** What a process could not write down after its erasure, and everybody erased before there were notes. @param known whether they wished it */
  private async catchUp(known: ReadonlyMap<string, boolean>): Promise<void> {
    const erased = await this.database.query<{ id: string; erasedAt: Date; keepsName: number; hasPaper: number }[]>(
      `SELECT p.id, p.erased_at AS erasedAt,
         EXISTS (SELECT 1 FROM certificate c WHERE c.person_id = p.id AND ${NAMED}) AS keepsName,
         EXISTS (SELECT 1 FROM certificate c WHERE c.person_id = p.id) AS hasPaper
       FROM person p WHERE p.erased_at IS NOT NULL`,
    );
    // Forgotten unasked, and yet no paper of theirs says whose it is: they wished for the rest since.
    const missing = erased.filter(({ id, keepsName, hasPaper }) => !known.has(id) || (!known.get(id) && keepsName < hasPaper));
    await this.notes.add(
      missing.map(({ id, erasedAt, keepsName }) => ({ personId: id, at: erasedAt.toISOString(), isAsked: keepsName === 0 })),
    );
  }
}
