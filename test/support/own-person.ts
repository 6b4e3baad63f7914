import { PersonalTokens } from '../../api/src/modules/access/personal-tokens.js';
import type { TestApp } from './app.js';

export interface OwnPerson {
  readonly id: string;
  /** Opens the page of the person. */
  readonly token: string;
}

/** The person behind a booking, with the link that stands in their mails. */
export async function personOf(app: TestApp, bookingId: string): Promise<OwnPerson> {
  const [row] = await app.world.rows<{ id: string; nonce: string }>(
    'SELECT p.id, p.link_nonce AS nonce FROM person p JOIN booking b ON b.person_id = p.id WHERE b.id = ?',
    [bookingId],
  );
  if (!row) throw new Error(`nobody has booked ${bookingId}`);
  return { id: row.id, token: app.get(PersonalTokens).issue('person', row.id, row.nonce) };
}
