import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Settings } from '../../../settings/settings.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { unitSpan } from '../domain/plan-template.js';
import { promisedCertificate } from '../domain/promised-certificate.js';
import type { PlanningFrameDto, PlanningOfferingDto } from './planning.dto.js';
import { type OfferingFacts, PlanningStore, unitsOf } from './planning.store.js';
import { RunContexts } from './run-contexts.service.js';

const names = [
  'basic_qualification.guide_units',
  'basic_qualification.interpreter_units',
  'deutsch4u.units',
  'certificate.threshold_percent',
  'attendance.threshold_percent',
] as const;

/** What is known of a course before anything is typed: choices, rules of its kind, what the settings fill in. */
@Injectable()
export class PlanningFrames {
  constructor(
    private readonly database: Database,
    private readonly store: PlanningStore,
    private readonly contexts: RunContexts,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async of(offering: OfferingFacts, lastCode: string | null): Promise<PlanningFrameDto> {
    const today = berlinDate(this.clock.now());
    const setting = await this.settings.of(names, today);
    const certificatePercent = setting('certificate.threshold_percent');
    const attendancePercent = setting('attendance.threshold_percent');
    const { type } = promisedCertificate(offering.kind, 0, { certificatePercent, attendancePercent });
    const percent = { CERTIFICATE: certificatePercent, ATTENDANCE: attendancePercent, NONE: null }[type];
    const { registrationDays, cancellationDays, decisionDays, minParticipants } = await this.contexts.defaults(today);
    return {
      offering: offeringView(offering, lastCode),
      span: unitSpan(offering.kind, offering.audience, {
        guide: setting('basic_qualification.guide_units'),
        interpreter: setting('basic_qualification.interpreter_units'),
        german: setting('deutsch4u.units'),
      }),
      certificate: { type, percent },
      defaults: { registrationDays, cancellationDays, decisionDays, minParticipants },
      lists: await this.store.lists(this.database, today),
    };
  }
}

function offeringView({ id, kind, audience, title, modules }: OfferingFacts, lastCode: string | null): PlanningOfferingDto {
  return { id, kind, audience, title, units: unitsOf(modules), runs: lastCode === null ? 0 : 1, lastCode };
}
