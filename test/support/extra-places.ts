import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { MyPageDto } from '../../api/src/modules/booking/my-page/my-page.dto.js';
import type { StaffPlacesDto } from '../../api/src/modules/booking/places/staff-places.dto.js';
import type { Answer, ApiClient, Problem } from './api.js';
import type { TestApp } from './app.js';

export type Booked = Answer<BookingReceiptDto & Problem>;

/** Places for children and of each way to take part, as guests and staff meet them. */
export class ExtraPlacesWalk {
  private constructor(
    private readonly app: TestApp,
    readonly staff: ApiClient,
  ) {}

  static async begin(app: TestApp): Promise<ExtraPlacesWalk> {
    return new ExtraPlacesWalk(app, app.api.with({ cookie: (await app.world.staff()).cookie }));
  }

  book(runId: string, nth: number, more: object = {}): Promise<Booked> {
    return this.app.api.book(runId, { name: `Gast Nummer ${nth}`, email: `gast-${nth}@example.org`, language: 'de', ...more });
  }

  cancel({ body }: Booked): Promise<unknown> {
    return this.app.api.post(`/api/v1/my/${body.token}/bookings/${body.id}/cancellation`);
  }

  setPlaces(runId: string, kind: string, capacity: number): Promise<Answer<Problem>> {
    return this.staff.put(`/api/v1/staff/runs/${runId}/extra-places/${kind}`, { capacity });
  }

  async extrasOf({ body }: Booked): Promise<unknown> {
    return (await this.app.api.get<MyPageDto>(`/api/v1/my/${body.token}`)).body.bookings[0]?.extras;
  }

  async counted(runId: string): Promise<unknown> {
    return (await this.staff.get<StaffPlacesDto>(`/api/v1/staff/runs/${runId}/places`)).body.extras;
  }
}
