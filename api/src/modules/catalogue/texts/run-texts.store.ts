import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/tx.js';
import type { CourseText } from '../domain/text-languages.js';

type Reader = Pick<Tx, 'query'>;

/** A translation with the original as it was then. */
export interface StoredTranslation extends CourseText {
  readonly language: string;
  readonly source: CourseText;
  readonly by: string | null;
  readonly at: Date;
}

interface Row extends Omit<StoredTranslation, 'source'> {
  readonly sourceTitle: string;
  readonly sourcePromise: string;
  readonly sourceDescription: string;
}

/** SQL of the texts of a course in further languages. */
@Injectable()
export class RunTextsStore {
  async translations(reader: Reader, runId: string): Promise<StoredTranslation[]> {
    const rows = await reader.query<Row[]>(
      `SELECT t.language, t.title, t.promise, t.description, t.source_title AS sourceTitle, t.source_promise AS sourcePromise,
              t.source_description AS sourceDescription, a.name AS \`by\`, t.updated_at AS at
       FROM run_translation t LEFT JOIN staff_account a ON a.id = t.updated_by WHERE t.course_run_id = ? ORDER BY t.language`,
      [runId],
    );
    return rows.map(({ sourceTitle, sourcePromise, sourceDescription, ...row }) => ({
      ...row,
      source: { title: sourceTitle, promise: sourcePromise, description: sourceDescription },
    }));
  }

  async contentLanguage(reader: Reader, offeringId: string): Promise<string> {
    const [row] = await reader.query<{ language: string }[]>('SELECT content_language AS language FROM offering WHERE id = ?', [
      offeringId,
    ]);
    return row?.language ?? 'de';
  }

  async save(
    tx: Tx,
    runId: string,
    text: CourseText & { language: string },
    source: CourseText,
    by: string | null,
    at: Date,
  ): Promise<void> {
    await tx.execute(
      `REPLACE INTO run_translation (course_run_id, language, title, promise, description, source_title, source_promise,
         source_description, updated_by, updated_at) VALUES (?)`,
      [
        [
          ...[runId, text.language, text.title, text.promise, text.description],
          ...[source.title, source.promise, source.description, by, at],
        ],
      ],
    );
  }

  async remove(tx: Tx, runId: string, language: string): Promise<boolean> {
    const { affectedRows } = await tx.execute('DELETE FROM run_translation WHERE course_run_id = ? AND language = ?', [runId, language]);
    return affectedRows === 1;
  }

  /** A course like another one has its texts too; what differs by then is marked as out of date. */
  async copy(tx: Tx, fromRunId: string, toRunId: string): Promise<void> {
    await tx.execute(
      `INSERT INTO run_translation (course_run_id, language, title, promise, description, source_title, source_promise,
         source_description, updated_by, updated_at)
       SELECT ?, language, title, promise, description, source_title, source_promise, source_description, updated_by, updated_at
       FROM run_translation WHERE course_run_id = ?`,
      [toRunId, fromRunId],
    );
  }

  async saveOriginal(tx: Tx, runId: string, { title, promise, description }: CourseText, searchText: string): Promise<void> {
    await tx.execute('UPDATE course_run SET title = ?, promise = ?, description = ?, search_text = ? WHERE id = ?', [
      ...[title, promise, description, searchText, runId],
    ]);
  }
}
