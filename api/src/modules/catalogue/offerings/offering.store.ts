import { Injectable } from '@nestjs/common';
import type { SqlValue, Tx } from '../../../database/tx.js';
import type { OfferingContent } from '../domain/offering.js';
import type { CourseModule, Kind } from '../domain/run.js';
import { unitsOf } from '../planning/planning.store.js';
import type { OfferingRowDto } from './offering.dto.js';

type Reader = Pick<Tx, 'query'>;

/** An offering as staff wrote it, with what has become of it. */
export interface StoredOffering {
  readonly id: string;
  readonly code: string;
  readonly kind: Kind;
  readonly content: OfferingContent;
  readonly revision: number;
  readonly retiredAt: Date | null;
  readonly runs: number;
  /** People have seen a course of it. */
  readonly wasSeen: boolean;
}

interface Row extends Omit<OfferingContent, 'modules' | 'prerequisites'>, Omit<StoredOffering, 'content' | 'wasSeen' | 'runs'> {
  readonly modules: string;
  readonly prerequisites: string;
  readonly runs: number | string;
  readonly seen: number | string;
}

const OFFERING = `SELECT o.id, o.code, o.kind, o.title, o.short_title AS shortTitle, o.division, o.audience,
    o.content_language AS contentLanguage, o.promise, o.description, o.modules, o.prerequisites, o.min_age AS minAge,
    o.german_level AS germanLevel, o.certificate, o.threshold_percent AS thresholdPercent, o.revision, o.retired_at AS retiredAt,
    (SELECT COUNT(*) FROM course_run r WHERE r.offering_id = o.id) AS runs,
    (SELECT COUNT(*) FROM course_run r WHERE r.offering_id = o.id AND r.published_at IS NOT NULL) AS seen
  FROM offering o`;

/** SQL of offerings. */
@Injectable()
export class OfferingStore {
  async list(reader: Reader): Promise<OfferingRowDto[]> {
    type ListRow = Omit<OfferingRowDto, 'units' | 'retired' | 'runs'> & { modules: string; retiredAt: Date | null; runs: number | string };
    const rows = await reader.query<ListRow[]>(
      `SELECT o.id, o.code, o.kind, o.audience, o.title, o.short_title AS shortTitle, o.modules, o.retired_at AS retiredAt,
              (SELECT COUNT(*) FROM course_run r WHERE r.offering_id = o.id) AS runs
       FROM offering o ORDER BY o.retired_at IS NOT NULL, o.title, o.code LIMIT 1000`,
    );
    return rows.map(({ modules, retiredAt, runs, ...row }) => ({
      ...row,
      units: unitsOf(JSON.parse(modules) as CourseModule[]),
      runs: Number(runs),
      retired: retiredAt !== null,
    }));
  }

  async find(reader: Reader, id: string): Promise<StoredOffering | null> {
    const [row] = await reader.query<Row[]>(`${OFFERING} WHERE o.id = ?`, [id]);
    return row ? storedOffering(row) : null;
  }

  /** The same behind its lock, and behind those of its courses: none is published meanwhile. */
  async lock(tx: Tx, id: string): Promise<StoredOffering | null> {
    await tx.query('SELECT id FROM offering WHERE id = ? FOR UPDATE', [id]);
    await tx.query('SELECT id FROM course_run WHERE offering_id = ? ORDER BY id FOR UPDATE', [id]);
    return this.find(tx, id);
  }

  codes(reader: Reader): Promise<{ code: string }[]> {
    return reader.query('SELECT code FROM offering');
  }

  async runsOf(reader: Reader, id: string): Promise<string[]> {
    const rows = await reader.query<{ id: string }[]>('SELECT id FROM course_run WHERE offering_id = ? ORDER BY id', [id]);
    return rows.map((row) => row.id);
  }

  insert(tx: Tx, known: { id: string; code: string; kind: Kind; at: Date }, content: OfferingContent): void {
    const row = { ...columnsOf(content), id: known.id, code: known.code, kind: known.kind, created_at: known.at, revision: 1 };
    tx.write(`INSERT INTO offering (${Object.keys(row).join(', ')}) VALUES (?)`, [Object.values(row)]);
  }

  save(tx: Tx, id: string, content: OfferingContent): void {
    const row = columnsOf(content);
    const sets = Object.keys(row).map((name) => `${name} = ?`);
    tx.write(`UPDATE offering SET ${sets.join(', ')}, revision = revision + 1 WHERE id = ?`, [...Object.values(row), id]);
  }

  retire(tx: Tx, id: string, at: Date | null): void {
    tx.write('UPDATE offering SET retired_at = ?, revision = revision + 1 WHERE id = ?', [at, id]);
  }
}

function columnsOf(content: OfferingContent): Record<string, SqlValue> {
  return {
    title: content.title,
    short_title: content.shortTitle,
    division: content.division,
    audience: content.audience,
    content_language: content.contentLanguage,
    promise: content.promise,
    description: content.description,
    modules: JSON.stringify(content.modules),
    prerequisites: JSON.stringify(content.prerequisites),
    min_age: content.minAge,
    german_level: content.germanLevel,
    certificate: content.certificate,
    threshold_percent: content.thresholdPercent,
  };
}

function storedOffering({ id, code, kind, revision, retiredAt, runs, seen, modules, prerequisites, ...content }: Row): StoredOffering {
  return {
    ...{ id, code, kind, revision, retiredAt, runs: Number(runs), wasSeen: Number(seen) > 0 },
    content: { ...content, modules: JSON.parse(modules) as CourseModule[], prerequisites: JSON.parse(prerequisites) as string[] },
  };
}
