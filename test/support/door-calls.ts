import { newId } from '../../api/src/database/ids.js';
import type { DoorListDto, NotedPeopleDto } from '../../api/src/modules/attendance/checkin/check-in.dto.js';
import type { SessionDoorsDto, StaffDoorDto } from '../../api/src/modules/attendance/checkin/doors.dto.js';
import type { Answer, ApiClient, Problem } from './api.js';
import type { TestApp } from './app.js';

export async function doorOfDate(staff: ApiClient, session: string, name = 'Eingang 1'): Promise<StaffDoorDto> {
  const { status } = await staff.post(`/api/v1/staff/sessions/${session}/doors`, { name });
  const { body } = await staff.get<SessionDoorsDto>(`/api/v1/staff/sessions/${session}/doors`);
  const made = body.doors.at(-1);
  if (status !== 204 || !made) throw new Error('no door');
  return made;
}

export const tokenOf = ({ link }: StaffDoorDto): string => link?.split('/').at(-1) ?? '';

export const openDoor = (app: TestApp, made: StaffDoorDto, typed = made.pin ?? ''): Promise<Answer<Problem & { sessionId: string }>> =>
  app.api.post<Problem & { sessionId: string }>(`/api/v1/doors/${tokenOf(made)}/opening`, { pin: typed });

/** What a telephone has been given by these doors. */
export async function cookiesOf(app: TestApp, ...doors: StaffDoorDto[]): Promise<string> {
  const answers = await Promise.all(doors.map((made) => openDoor(app, made)));
  return answers.map(({ headers }) => headers.getSetCookie()[0]?.split(';')[0] ?? '').join('; ');
}

/** A telephone that was let in by PIN. */
export const phoneAt = async (app: TestApp, ...doors: StaffDoorDto[]): Promise<ApiClient> =>
  app.api.with({ cookie: await cookiesOf(app, ...doors) });

export const listAt = (who: ApiClient, session: string): Promise<Answer<DoorListDto & Problem>> =>
  who.get<DoorListDto & Problem>(`/api/v1/check-in/${session}`);

interface Seen {
  readonly id?: string;
  readonly at: Date;
  readonly undoneAt?: Date;
  readonly shown?: 'WELCOME' | 'AGAIN';
}
export const seenAs = (bookingId: string, { id = newId(), at, undoneAt, shown = 'WELCOME' }: Seen): object & { id: string } => ({
  ...{ id, bookingId, way: 'CODE', shown, at: at.toISOString() },
  ...(undoneAt && { undoneAt: undoneAt.toISOString() }),
});

export const sendSeen = (who: ApiClient, session: string, events: object[], sentAt: Date): Promise<Answer<NotedPeopleDto & Problem>> =>
  who.post<NotedPeopleDto & Problem>(`/api/v1/check-in/${session}/events`, { device: newId(), sentAt: sentAt.toISOString(), events });

export const outcomes = ({ body }: { body: NotedPeopleDto }): string[] => body.events.map(({ outcome }) => outcome);
