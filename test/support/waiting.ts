import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { MyBookingDto } from '../../api/src/modules/booking/my-page/my-page.dto.js';
import type { Answer, Problem } from './api.js';
import type { TestApp } from './app.js';
import type { WorldRun } from './usual-run.js';

export interface FullRun {
  readonly run: WorldRun;
  readonly seated: BookingReceiptDto;
  readonly queue: readonly BookingReceiptDto[];
}

export const guest = (nth: number): object => ({
  name: `Gast Nummer ${nth}`,
  email: `gast-${nth}@example.org`,
  language: 'de',
  waitlist: true,
});

/** Who has this turn, from 0. */
export function turn(queue: readonly BookingReceiptDto[], at: number): BookingReceiptDto {
  const booking = queue[at];
  if (!booking) throw new Error(`nobody waits at ${at}`);
  return booking;
}

/** What people on a waiting list do and see. */
export class Waiting {
  constructor(private readonly app: TestApp) {}

  async book(run: WorldRun, nth: number, more: object = {}): Promise<BookingReceiptDto> {
    return (await this.app.api.book<BookingReceiptDto>(run.id, { ...guest(nth), ...more })).body;
  }

  /** A full run of one seat and so many who wait; the usual run starts a month ahead. */
  async fullRun(waiting: number, wish: object = {}): Promise<FullRun> {
    const run = await this.app.world.run({ capacity: 1, ...wish });
    const seated = await this.book(run, 0);
    const queue: BookingReceiptDto[] = [];
    for (let nth = 1; nth <= waiting; nth += 1) queue.push(await this.book(run, nth));
    return { run, seated, queue };
  }

  cancel({ token, id }: BookingReceiptDto): Promise<Answer<Problem>> {
    return this.app.api.post<Problem>(`/api/v1/my/${token}/bookings/${id}/cancellation`);
  }

  answer({ token, id }: BookingReceiptDto, accept: boolean): Promise<Answer<MyBookingDto & Problem>> {
    return this.app.api.post<MyBookingDto & Problem>(`/api/v1/my/${token}/bookings/${id}/offer`, { accept });
  }

  async mine({ token, id }: BookingReceiptDto): Promise<MyBookingDto | undefined> {
    const { body } = await this.app.api.get<{ bookings: MyBookingDto[] }>(`/api/v1/my/${token}`);
    return body.bookings.find((one) => one.id === id);
  }

  async state(booking: BookingReceiptDto): Promise<string | undefined> {
    return (await this.mine(booking))?.state;
  }

  async mails({ id }: BookingReceiptDto): Promise<string[]> {
    const rows = await this.app.world.rows<{ kind: string }>('SELECT kind FROM outbox WHERE booking_id = ? ORDER BY id', [id]);
    return rows.map((row) => row.kind);
  }

  async ledger(): Promise<{ taken: number; waiting: number } | undefined> {
    return (await this.app.world.rows<{ taken: number; waiting: number }>('SELECT taken, waiting FROM seat_ledger'))[0];
  }
}
