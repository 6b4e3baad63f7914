import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Settings } from '../../../settings/settings.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { templateName, unitSpan } from '../domain/plan-template.js';
import { certificatePercent, certificateTypeOf } from '../domain/promised-certificate.js';
import type { PlanningFrameDto, PlanningOfferingDto } from './planning.dto.js';
import { type OfferingFacts, PlanningStore, unitsOf } from './planning.store.js';
import { RunContexts } from './run-contexts.service.js';

const names = ['certificate.threshold_percent', 'attendance.threshold_percent'] as const;

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
    const name = templateName(offering.kind, offering.audience);
    const setting = await this.settings.of([...names, name], today);
    const thresholds = {
      certificatePercent: setting('certificate.threshold_percent'),
      attendancePercent: setting('attendance.threshold_percent'),
    };
    const type = certificateTypeOf(offering.kind, offering);
    const { registrationDays, cancellationDays, decisionDays, minParticipants } = await this.contexts.defaults(today);
    return {
      offering: offeringView(offering, lastCode),
      span: unitSpan(setting(name)),
      certificate: { type, percent: certificatePercent(type, thresholds, offering) },
      defaults: { registrationDays, cancellationDays, decisionDays, minParticipants },
      lists: await this.store.lists(this.database, today),
    };
  }
}

function offeringView(offering: OfferingFacts, lastCode: string | null): PlanningOfferingDto {
  const { id, kind, audience, title, shortTitle, modules } = offering;
  return { id, kind, audience, title, shortTitle, units: unitsOf(modules), runs: lastCode === null ? 0 : 1, lastCode };
}
