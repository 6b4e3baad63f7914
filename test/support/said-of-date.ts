import type { MissedSessionDto } from '../../api/src/modules/attendance/my-sessions.dto.js';
import type { MyPageDto } from '../../api/src/modules/booking/my-page/my-page.dto.js';
import type { Answer, ApiClient, Problem } from './api.js';

/** Whose page, and which date of which booking. */
export interface OwnDate {
  readonly token: string;
  readonly id: string;
  readonly sessionId: string | undefined;
}

/** Where the page shows the date to be at this moment. */
export async function seenDate(api: ApiClient, { token, id, sessionId }: OwnDate): Promise<string> {
  const { bookings } = (await api.get<Partial<MyPageDto>>(`/api/v1/my/${token}`)).body;
  return bookings?.find((one) => one.id === id)?.sessions.find((one) => one.id === sessionId)?.seen ?? '';
}

/** What somebody says on the page of one date: that they do not come, or whether they can come to where it was moved. */
export async function sayOfDate(
  api: ApiClient,
  date: OwnDate,
  said: { readonly excused: boolean; readonly seen?: string } | { readonly canCome: boolean; readonly seen?: string },
): Promise<Answer<MissedSessionDto & Problem>> {
  const act = 'excused' in said ? 'excuse' : 'answer';
  const seen = said.seen ?? (await seenDate(api, date));
  return api.post(`/api/v1/my/${date.token}/bookings/${date.id}/sessions/${date.sessionId}/${act}`, { ...said, seen });
}
