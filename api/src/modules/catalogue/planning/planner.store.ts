import { Injectable } from '@nestjs/common';
import type { AccessFact } from '../domain/run.js';
import type { Reader } from './date-conflicts.store.js';
import type { PlannerDto } from './planner.dto.js';

/** The rows of a planner. */
@Injectable()
export class PlannerStore {
  async rooms(reader: Reader): Promise<PlannerDto['rooms']> {
    const rows = await reader.query<(Omit<PlannerDto['rooms'][number], 'stepFree'> & { access: string })[]>(
      `SELECT m.id, CONCAT_WS(', ', v.name, m.name) AS name, v.town, m.seats, m.access
       FROM room m JOIN venue v ON v.id = m.venue_id ORDER BY v.town, v.name, m.name, m.id`,
    );
    return rows.map(({ access, ...room }) => ({
      ...room,
      stepFree: (JSON.parse(access) as AccessFact[]).find(({ key }) => key === 'step_free')?.yes ?? null,
    }));
  }

  trainers(reader: Reader): Promise<PlannerDto['trainers']> {
    return reader.query('SELECT id, name FROM trainer WHERE retired_at IS NULL ORDER BY name, id');
  }
}
