import { newId } from '../../api/src/database/ids.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { MovedBookingDto } from '../../api/src/modules/booking/changes/moves.dto.js';
import type { Answer } from './api.js';
import type { Known, StormField } from './storm-field.js';

export interface GuestWish {
  readonly key?: string;
  readonly waits?: boolean;
  /** So many take part together. */
  readonly people?: number;
  readonly server?: StormField['servers'][number] | undefined;
  readonly run?: StormField['run'];
}

/** What people do in a storm, alone and together. */
export class StormGuests {
  constructor(private readonly field: StormField) {}

  /** @param nth person; the same key and body are the same wish */
  async book(nth: number, wish: GuestWish = {}): Promise<Answer<BookingReceiptDto> | null> {
    const { field } = this;
    const { key = newId(), waits = true, people = 1, server = field.anyServer(), run = field.run } = wish;
    const email = `gast-${nth}@example.org`;
    const companions = Array.from({ length: people - 1 }, (_, at) => ({ name: `Begleitung ${at + 1} von ${nth}` }));
    const body = { name: `Gast Nummer ${nth}`, email, language: 'de', waitlist: waits, ...(people > 1 && { companions }) };
    const asked = { op: 'book', key, email, runId: run.id, ...(people > 1 && { people }) } as const;
    const answer = await field.ask(server, asked, () => server.api.book<BookingReceiptDto>(run.id, body, key));
    if (answer?.status !== 201) return answer;
    const { id, token, companions: others } = answer.body;
    field.known.push({ id, token, run, others: others.map((one) => one.id) });
    for (const one of others) field.known.push({ id: one.id, token: one.token, run, others: [] });
    return answer;
  }

  /** Sends one wish to two processes at the same time. */
  async bookTwice(): Promise<void> {
    const [nth, key, people] = [this.field.below(this.field.wishes.people), newId(), 1 + this.field.below(3)];
    await Promise.all([this.book(nth, { key, people }), this.book(nth, { key, people })]);
  }

  async cancel(one: Known | undefined): Promise<void> {
    if (one) await this.post({ op: 'cancel', id: one.id }, `/api/v1/my/${one.token}/bookings/${one.id}/cancellation`);
  }

  /** Who has booked for all cancels for all. */
  async leaveTogether(one: Known | undefined): Promise<void> {
    if (!one) return;
    const ids = [one.id, ...one.others];
    await this.post({ op: 'cancel', id: one.id, ids }, `/api/v1/my/${one.token}/bookings/${one.id}/party/cancellation`, { bookings: ids });
  }

  async separate(one: Known | undefined): Promise<void> {
    if (one) await this.post({ op: 'separate', id: one.id }, `/api/v1/my/${one.token}/bookings/${one.id}/party/separation`);
  }

  async answer(one: Known | undefined, accept: boolean): Promise<void> {
    if (!one) return;
    await this.post({ op: accept ? 'accept' : 'decline', id: one.id }, `/api/v1/my/${one.token}/bookings/${one.id}/offer`, { accept });
  }

  /** To the other date of the course. */
  async move(one: Known | undefined): Promise<void> {
    const { field } = this;
    if (!one) return;
    const [here, there] = field.runs;
    const to = one.run === here ? there : here;
    const server = field.anyServer();
    const answer = await field.ask(server, { op: 'move', id: one.id }, () =>
      server.api.post<MovedBookingDto>(`/api/v1/my/${one.token}/bookings/${one.id}/move`, { run: to.id }),
    );
    if (answer?.status === 200) field.known.push({ id: answer.body.booking.id, token: answer.body.token, run: to, others: [] });
  }

  private async post(asked: Parameters<StormField['ask']>[1], path: string, body: object = {}): Promise<void> {
    const server = this.field.anyServer();
    await this.field.ask(server, asked, () => server.api.post(path, body));
  }
}
