import { newId } from '../../api/src/database/ids.js';
import { NOTICE_VERSION } from '../../api/src/modules/organisations/notice.js';
import type { Answer, ApiClient } from './api.js';
import type { Desk } from './desk.js';
import type { StormField } from './storm-field.js';

/** So many people each organisation has. */
const MEMBERS = 8;

interface Sent {
  readonly desk: Desk;
  readonly listId: string;
}

/** What organisations do in a storm: they enrol several of their people in one act, and take it back. */
export class StormDesks {
  private readonly batches: { readonly id: string; readonly desk: Desk }[] = [];
  private readonly sent = new Map<string, Sent>();

  constructor(private readonly field: StormField) {}

  /** @param people so many of its members, from the first of these on */
  async enrol({ first = this.field.below(MEMBERS), people = 1 + this.field.below(3), run = this.field.anyRun() } = {}): Promise<void> {
    const { field } = this;
    const nth = field.below(field.desks.length);
    const desk = field.desks[nth];
    if (!desk) return;
    const lines = Array.from({ length: people }, (_, at) => {
      const member = `${nth}-${(first + at) % MEMBERS}`;
      return `Mitglied ${member}\tmitglied-${member}@example.org`;
    });
    const api = field.anyServer().api.with({ cookie: desk.cookie });
    const text = lines.join('\n');
    // A list that is lost on its way is no act on places.
    const list = await api.post<{ id: string }>(desk.path('imports'), { run: run.slug, text }).catch(() => null);
    if (list?.status !== 201) return;
    const key = newId();
    this.sent.set(key, { desk, listId: list.body.id });
    await this.send(key);
  }

  /** The same list with the same key is the same act. */
  async send(key: string): Promise<void> {
    const { field } = this;
    const sent = this.sent.get(key);
    if (!sent) return;
    const { desk, listId } = sent;
    const server = field.anyServer();
    const post = (api: ApiClient): Promise<Answer<{ id: string }>> =>
      api.post(desk.path(`imports/${listId}/enrolment`), { notice: NOTICE_VERSION }, { 'idempotency-key': key });
    const answer = await field.ask(server, { op: 'enrol', key }, () => post(server.api.with({ cookie: desk.cookie })));
    if (answer?.status === 201) this.batches.push({ id: answer.body.id, desk });
  }

  async undo(): Promise<void> {
    const { field } = this;
    const batch = field.anyOf(this.batches);
    if (!batch) return;
    const server = field.anyServer();
    await field.ask(server, { op: 'undo', id: batch.id }, () =>
      server.api.with({ cookie: batch.desk.cookie }).post(batch.desk.path(`enrolments/${batch.id}/undo`)),
    );
  }
}
