import { newId } from '../../api/src/database/ids.js';
import type { StaffPlacesDto } from '../../api/src/modules/booking/places/staff-places.dto.js';
import { ExpireOffersService } from '../../api/src/modules/booking/waitlist/expire-offers.service.js';
import { addDays } from '../../api/src/time/berlin.js';
import type { Answer, ApiClient } from './api.js';
import { endTime } from './end-time.js';
import type { Asked } from './history.js';
import type { Known, StormField } from './storm-field.js';

const decisions = [
  ['approve', 'approval'],
  ['reject', 'rejection'],
  ['step back', 'waitlist'],
] as const;

/** What staff do in a storm, and what time does. */
export class StormStaff {
  private readonly merges: string[] = [];

  constructor(private readonly field: StormField) {}

  async cancel(one: Known | undefined): Promise<void> {
    if (!one) return;
    await this.ask({ op: 'cancel', id: one.id }, (staff) =>
      staff.post(`/api/v1/staff/bookings/${one.id}/cancellation`, { reason: 'Am Telefon' }),
    );
  }

  /** Staff say yes or no to somebody, or put them back on the list. */
  async decide(): Promise<void> {
    const one = await this.field.anybody(['REQUESTED']);
    if (!one) return;
    const [op, way] = this.field.anyOf(decisions) ?? decisions[0];
    await this.ask({ op, id: one.id }, (staff) =>
      staff.post(`/api/v1/staff/bookings/${one.id}/${way}`, op === 'reject' ? { reason: 'Passt nicht' } : {}),
    );
  }

  /** Nobody can wait for three days: the time of one offer is up at once, for all of a party, and the job that ends offers runs. */
  async expireOffer(): Promise<void> {
    const { app, history } = this.field;
    const rows = await this.field.rows<{ id: string; runId: string }>(
      `SELECT booking_id AS id, course_run_id AS runId FROM seat_offer WHERE state = 'OPEN'`,
    );
    const one = this.field.anyOf(rows);
    if (!one) return;
    await history.ask({ process: 'job', op: 'expire', id: one.id }, async () => {
      await endTime(app, one.runId, one.id);
      await app.get(ExpireOffersService).run();
      return { status: 204, headers: new Headers(), body: {} };
    });
  }

  async changeCapacity(): Promise<void> {
    const { field } = this;
    const run = field.anyRun();
    const capacity = Math.max(1, run.capacity - 2 + field.below(5));
    const seen = await this.api()
      .get<StaffPlacesDto>(`/api/v1/staff/runs/${run.id}/places`)
      .catch(() => null);
    if (seen?.status !== 200) return;
    const wish = { capacity, from: seen.body.capacity };
    await this.ask({ op: 'capacity', capacity }, (staff) => staff.put(`/api/v1/staff/runs/${run.id}/capacity`, wish));
  }

  async changeQuota(): Promise<void> {
    const { field } = this;
    const run = field.anyRun();
    const path = `/api/v1/staff/runs/${run.id}/quotas/${field.anyOf(field.desks)?.id}`;
    const wish = { seats: 1 + field.below(2), releaseOn: addDays(run.firstDate, -5) };
    await (field.random() < 0.5
      ? this.ask({ op: 'hold' }, (staff) => staff.put(path, wish))
      : this.ask({ op: 'release' }, (staff) => staff.post(`${path}/release`)));
  }

  async pauseOrResume(): Promise<void> {
    const op = this.field.random() < 0.4 ? 'pause' : 'resume';
    const run = this.field.anyRun();
    await this.ask({ op }, (staff) => staff.post(`/api/v1/staff/runs/${run.id}/waitlist/${op}`));
  }

  /** Two records become one, as if the search had found them; who they are is left to chance. */
  async merge(): Promise<void> {
    const { app } = this.field;
    const people = await this.field.rows<{ id: string }>('SELECT id FROM person WHERE merged_into_id IS NULL ORDER BY id');
    const [keeps, goes] = [this.field.anyOf(people)?.id ?? '', this.field.anyOf(people)?.id ?? ''];
    if (keeps === goes) return;
    const both = [keeps, goes].sort();
    await app.source.query(
      `INSERT INTO duplicate_pair (id, first_id, second_id, score, grounds, state, found_at) VALUES (?, ?, ?, 90, '[]', 'OPEN', NOW(3))
       ON DUPLICATE KEY UPDATE state = 'OPEN'`,
      [newId(), ...both],
    );
    const [pair] = await this.field.rows<{ id: string }>('SELECT id FROM duplicate_pair WHERE first_id = ? AND second_id = ?', both);
    const answer = await this.ask<{ id: string }>({ op: 'merge', ids: [goes] }, (staff) =>
      staff.post(`/api/v1/staff/duplicates/${pair?.id}/merge`, { keepId: keeps }),
    );
    if (answer?.status === 201) this.merges.push(answer.body.id);
  }

  /** Mostly the last ones: what has been merged again cannot be parted. */
  async part(): Promise<void> {
    const id = this.field.anyOf(this.merges.slice(-4));
    if (id) await this.ask({ op: 'part', id }, (staff) => staff.post(`/api/v1/staff/person-merges/${id}/undo`));
  }

  private api(): ApiClient {
    return this.field.anyServer().api.with({ cookie: this.field.cookie });
  }

  private ask<T>(asked: Omit<Asked, 'process'>, send: (staff: ApiClient) => Promise<Answer<T>>): Promise<Answer<T> | null> {
    const server = this.field.anyServer();
    return this.field.ask(server, asked, () => send(server.api.with({ cookie: this.field.cookie })));
  }
}
