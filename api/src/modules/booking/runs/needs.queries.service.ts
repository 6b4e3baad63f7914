import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import type { BookingState } from '../domain/booking-moves.js';
import type { NeedCountDto, NeedsDto } from './requests.dto.js';

interface NeedRow {
  readonly bookingId: string;
  readonly state: BookingState;
  readonly language: string;
  readonly needs: string | null;
}

/** What has to be ordered for a run, as numbers: whoever delivers it learns nobody's name. */
@Injectable()
export class NeedsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Who says until when they come is counted until that day (E32). */
  async of(runId: string): Promise<NeedsDto> {
    const rows = await this.database.query<NeedRow[]>(
      `SELECT b.id AS bookingId, b.state, p.language,
              (SELECT GROUP_CONCAT(n.kind) FROM support_need n WHERE n.booking_id = b.id) AS needs
       FROM booking b JOIN person p ON p.id = b.person_id
       WHERE b.course_run_id = ? AND b.state IN ('CONFIRMED', 'REQUESTED', 'COMPLETED', 'INCOMPLETE') AND (b.left_on IS NULL OR b.left_on > ?)`,
      [runId, berlinDate(this.clock.now())],
    );
    const people = rows.filter(({ state }) => state !== 'REQUESTED');
    return {
      people: people.length,
      withNeeds: people.filter(({ needs }) => needs !== null).length,
      needs: countNeeds(people),
      interpreters: countLanguages(people),
      undecided: countNeeds(rows.filter(({ state }) => state === 'REQUESTED')),
    };
  }
}

const needsOf = ({ needs }: NeedRow): string[] => needs?.split(',') ?? [];

/** The most frequent first. */
function counted(words: readonly string[]): (readonly [string, number])[] {
  const counts = [...Map.groupBy(words, (word) => word)].map(([word, alike]) => [word, alike.length] as const);
  return counts.sort(([a, few], [b, many]) => many - few || a.localeCompare(b));
}

const countNeeds = (rows: readonly NeedRow[]): NeedCountDto[] => counted(rows.flatMap(needsOf)).map(([need, count]) => ({ need, count }));

function countLanguages(rows: readonly NeedRow[]): NeedsDto['interpreters'] {
  const asking = rows.filter((row) => needsOf(row).includes('INTERPRETER'));
  return counted(asking.map(({ language }) => language)).map(([language, count]) => ({ language, count }));
}
