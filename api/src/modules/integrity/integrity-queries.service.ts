import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Clock } from '../../time/clock.js';
import type { IntegrityCheckDto, IntegrityDto, IntegrityFindingDto } from './integrity.dto.js';
import type { LawName } from './laws.js';

const SHOWN_CHECKS = 10;
const SHOWN_FINDINGS = 200;
const MONTH = 30 * 24 * 3_600_000;

interface FindingRow {
  readonly id: string;
  readonly law: LawName;
  readonly found: string;
  readonly firstSeenAt: Date;
  readonly goneSince: Date | null;
  readonly code: string | null;
  readonly title: string | null;
}

/** What the checks have found, for staff. */
@Injectable()
export class IntegrityQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async overview(): Promise<IntegrityDto> {
    const [checks, findings] = await Promise.all([this.checks(), this.findings()]);
    return { checks, findings };
  }

  private async checks(): Promise<IntegrityCheckDto[]> {
    const rows = await this.database.query<(Omit<IntegrityCheckDto, 'startedAt'> & { startedAt: Date })[]>(
      `SELECT i.started_at AS startedAt, i.milliseconds, i.laws, i.broken, a.name AS \`by\`
       FROM integrity_run i LEFT JOIN staff_account a ON a.id = i.started_by ORDER BY i.started_at DESC, i.id DESC LIMIT ${SHOWN_CHECKS}`,
    );
    return rows.map((row) => ({ ...row, startedAt: row.startedAt.toISOString() }));
  }

  /** What stands comes first. */
  private async findings(): Promise<IntegrityFindingDto[]> {
    const rows = await this.database.query<FindingRow[]>(
      `SELECT f.id, f.law, f.found, f.first_seen_at AS firstSeenAt, f.gone_since AS goneSince, r.code, r.title
       FROM integrity_finding f LEFT JOIN course_run r ON r.id = f.course_run_id
       WHERE f.last_seen_at > ? ORDER BY f.gone_since IS NOT NULL, f.last_seen_at DESC, f.law, f.subject LIMIT ${SHOWN_FINDINGS}`,
      [new Date(this.clock.now().getTime() - MONTH)],
    );
    return rows.map(shape);
  }
}

function shape({ code, title, found, firstSeenAt, goneSince, ...row }: FindingRow): IntegrityFindingDto {
  return {
    ...row,
    found: JSON.parse(found) as IntegrityFindingDto['found'],
    run: code && title ? { code, title } : null,
    firstSeenAt: firstSeenAt.toISOString(),
    goneSince: goneSince?.toISOString() ?? null,
  };
}
