import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import { notFound } from '../../errors/domain-error.js';
import { Settings } from '../../settings/settings.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { templateName, type UnitSpan, unitSpan } from './domain/plan-template.js';
import { unitSpanState } from './domain/publication.js';
import type { Audience, Kind } from './domain/run.js';

/** What the programme says to so many units: fine, worth a look, or in the way until somebody says "all the same" (S2). */
export interface UnitsInProgramme {
  /** How many it provides for; null where it says nothing. */
  readonly span: UnitSpan | null;
  readonly state: 'ok' | 'look' | 'ask';
}

/** Whether a course that has other dates than planned still has the units that its programme provides for. */
@Injectable()
export class ProgrammeUnits {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `run.unknown` */
  async judge(reader: Pick<Tx, 'query'>, runId: string, teachingUnits: number): Promise<UnitsInProgramme> {
    const [run] = await reader.query<{ kind: Kind; audience: Audience }[]>(
      'SELECT o.kind, o.audience FROM course_run r JOIN offering o ON o.id = r.offering_id WHERE r.id = ?',
      [runId],
    );
    if (!run) throw notFound('run.unknown');
    const name = templateName(run.kind, run.audience);
    const span = unitSpan(await this.settings.valueOn(name, berlinDate(this.clock.now()), reader));
    const needsAllUnits = name === 'template.basic_qualification_interpreter';
    return { span, state: unitSpanState({ teachingUnits, unitSpan: span, needsAllUnits }) ?? 'ok' };
  }
}
