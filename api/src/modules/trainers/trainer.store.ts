import { Injectable } from '@nestjs/common';
import type { SqlValue, Tx } from '../../database/tx.js';
import type { LocalDate } from '../../time/berlin.js';
import { NAME_OF_NOBODY } from '../people/index.js';
import type { TrainerContent } from './domain/trainer.js';

type Reader = Pick<Tx, 'query'>;

export interface StoredTrainer {
  readonly id: string;
  readonly content: TrainerContent;
  readonly linkNonce: string;
  readonly retiredAt: Date | null;
  readonly erasedAt: Date | null;
  readonly revision: number;
}

export interface StoredAbsence {
  readonly id: string;
  readonly trainerId: string;
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
}

interface Row extends Omit<StoredTrainer, 'content'>, Omit<TrainerContent, 'topics' | 'languages'> {
  readonly topics: string;
  readonly languages: string;
}

const TRAINER = `SELECT id, name, role, topics, languages, email, phone, availability, link_nonce AS linkNonce, retired_at AS retiredAt,
    erased_at AS erasedAt, revision FROM trainer`;

const ABSENCE = 'SELECT id, trainer_id AS trainerId, first_date AS firstDate, last_date AS lastDate FROM trainer_absence';

/** SQL of who teaches. */
@Injectable()
export class TrainerStore {
  async list(reader: Reader): Promise<StoredTrainer[]> {
    const rows = await reader.query<Row[]>(`${TRAINER} WHERE erased_at IS NULL ORDER BY name, id LIMIT 1000`);
    return rows.map(stored);
  }

  /** Null for whoever was erased. */
  async find(reader: Reader, id: string): Promise<StoredTrainer | null> {
    const [row] = await reader.query<Row[]>(`${TRAINER} WHERE id = ? AND erased_at IS NULL`, [id]);
    return row ? stored(row) : null;
  }

  async lock(tx: Tx, id: string): Promise<StoredTrainer | null> {
    const [row] = await tx.query<Row[]>(`${TRAINER} WHERE id = ? AND erased_at IS NULL FOR UPDATE`, [id]);
    return row ? stored(row) : null;
  }

  insert(tx: Tx, id: string, content: TrainerContent, linkNonce: string): void {
    const row = { ...columnsOf(content), id, link_nonce: linkNonce, revision: 1 };
    tx.write(`INSERT INTO trainer (${Object.keys(row).join(', ')}) VALUES (?)`, [Object.values(row)]);
  }

  save(tx: Tx, id: string, content: TrainerContent): void {
    const row = columnsOf(content);
    const sets = Object.keys(row).map((name) => `${name} = ?`);
    tx.write(`UPDATE trainer SET ${sets.join(', ')}, revision = revision + 1 WHERE id = ?`, [...Object.values(row), id]);
  }

  retire(tx: Tx, id: string, at: Date | null): void {
    tx.write('UPDATE trainer SET retired_at = ?, revision = revision + 1 WHERE id = ?', [at, id]);
  }

  renewLink(tx: Tx, id: string, nonce: string): void {
    tx.write('UPDATE trainer SET link_nonce = ?, revision = revision + 1 WHERE id = ?', [nonce, id]);
  }

  /** Nothing is left of them but that somebody taught. */
  erase(tx: Tx, id: string, at: Date, nonce: string): void {
    tx.write('DELETE FROM trainer_absence WHERE trainer_id = ?', [id]);
    tx.write(
      `UPDATE trainer SET name = ?, topics = '[]', languages = '[]', email = NULL, phone = NULL, availability = NULL, link_nonce = ?,
         retired_at = COALESCE(retired_at, ?), erased_at = ?, revision = revision + 1 WHERE id = ?`,
      [NAME_OF_NOBODY, nonce, at, at, id],
    );
    tx.write(
      `UPDATE outbox SET state = IF(state = 'QUEUED', 'OBSOLETE', state), recipient = NULL, params = '{}'
       WHERE kind = 'trainer.link' AND JSON_VALUE(params, '$.trainerId') = ?`,
      [id],
    );
  }

  /** Courses that name them, in the order in which they are locked. */
  async runsOf(reader: Reader, id: string): Promise<string[]> {
    const rows = await reader.query<{ id: string }[]>('SELECT course_run_id AS id FROM run_trainer WHERE trainer_id = ? ORDER BY 1', [id]);
    return rows.map((row) => row.id);
  }

  /** @param since only those that are not over by then */
  absences(reader: Reader, since: LocalDate, trainerId: string | null = null): Promise<StoredAbsence[]> {
    const of = trainerId === null ? '' : 'AND trainer_id = ?';
    return reader.query<StoredAbsence[]>(`${ABSENCE} WHERE last_date >= ? ${of} ORDER BY first_date, id`, [
      since,
      ...(trainerId === null ? [] : [trainerId]),
    ]);
  }

  addAbsence(tx: Tx, { id, trainerId, firstDate, lastDate }: StoredAbsence): void {
    tx.write('INSERT INTO trainer_absence (id, trainer_id, first_date, last_date) VALUES (?, ?, ?, ?)', [
      id,
      trainerId,
      firstDate,
      lastDate,
    ]);
  }

  async removeAbsence(tx: Tx, trainerId: string, id: string): Promise<boolean> {
    const { affectedRows } = await tx.execute('DELETE FROM trainer_absence WHERE id = ? AND trainer_id = ?', [id, trainerId]);
    return affectedRows === 1;
  }
}

function columnsOf({ topics, languages, ...rest }: TrainerContent): Record<string, SqlValue> {
  return { ...rest, topics: JSON.stringify(topics), languages: JSON.stringify(languages) };
}

function stored({ id, linkNonce, retiredAt, erasedAt, revision, topics, languages, role, ...rest }: Row): StoredTrainer {
  const lists = { topics: JSON.parse(topics) as string[], languages: JSON.parse(languages) as string[] };
  return { id, linkNonce, retiredAt, erasedAt, revision, content: { ...rest, ...lists, role } };
}
