import { Injectable } from '@nestjs/common';
import { newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { type Concerned, type runMailKinds, sharedMails } from './domain/shared-mails.js';
import { Outbox } from './outbox.js';

export interface RunMail {
  readonly kind: (typeof runMailKinds)[number];
  readonly sessionId?: string;
  readonly params?: object;
  /** Tells this time from the others that the same is said to the same people. */
  readonly once: string;
  /** Whoever it is for was there when it happened. */
  readonly heard?: boolean;
}

interface Row extends Concerned {
  readonly personId: string;
  readonly language: string;
}

/** What concerns a whole run is told once to each party at one address, and not once for each booking (pain 11). */
@Injectable()
export class RunMails {
  constructor(private readonly outbox: Outbox) {}

  async add(
    tx: Tx,
    bookings: readonly { readonly id: string }[],
    { kind, sessionId, params = {}, once, heard = false }: RunMail,
  ): Promise<void> {
    if (bookings.length === 0) return;
    const concerned = await this.concerned(
      tx,
      bookings.map(({ id }) => id),
    );
    for (const { to, about } of sharedMails(concerned)) {
      const { bookingId, personId, language } = to;
      await this.outbox.add(tx, {
        ...{ kind, personId, bookingId, sessionId: sessionId ?? null, language },
        params: { ...params, ...(about.length > 0 && { about: about.map((one) => one.bookingId) }) },
        dedupKey: `${kind}:${bookingId}:${once}`,
        orderKey: `booking:${bookingId}`,
        heard,
      });
    }
  }

  /** Tells only those who were not told yet: no mail of this kind, their own or one of their party, reached them or still will. */
  async addUntold(tx: Tx, bookings: readonly { readonly id: string }[], kind: RunMail['kind']): Promise<void> {
    if (bookings.length === 0) return;
    const untold = await tx.query<{ id: string }[]>(
      `SELECT b.id FROM booking b WHERE b.id IN (?) AND NOT EXISTS (
         SELECT 1 FROM booking p JOIN outbox m ON m.booking_id = p.id
         WHERE (p.id = b.id OR p.party_id = b.party_id) AND m.kind = ? AND m.state NOT IN ('OBSOLETE', 'DEAD') AND ${concerns('b')})`,
      [bookings.map(({ id }) => id), kind],
    );
    await this.add(tx, untold, { kind, once: newId() });
  }

  private concerned(tx: Tx, bookingIds: readonly string[]): Promise<Row[]> {
    return tx.query<Row[]>(
      `SELECT b.id AS bookingId, b.person_id AS personId, b.language, IF(b.waits_alone = 1, NULL, b.party_id) AS partyId,
         (SELECT c.value FROM contact_channel c WHERE c.person_id = b.person_id AND c.kind = 'EMAIL'
          ORDER BY c.is_preferred DESC, c.created_at, c.id LIMIT 1) AS email
       FROM booking b WHERE b.id IN (?) ORDER BY b.ledger_version, b.id`,
      [bookingIds],
    );
  }
}

/** SQL: whether the mail `m` is about a booking. */
const concerns = (b: string): string => `(m.booking_id = ${b}.id OR JSON_CONTAINS(m.params, JSON_QUOTE(CAST(${b}.id AS CHAR)), '$.about'))`;

/**
 * SQL: whether a booking was told something about a session, by a mail of its own or by the one of its party.
 * @param b the table's name in the statement, as `s` of the session
 */
export const wasTold = (kind: string, b: string, s: string): string =>
  `EXISTS (SELECT 1 FROM outbox m JOIN session told ON told.id = m.session_id
     WHERE told.course_run_id = ${s}.course_run_id AND m.kind = '${kind}'
     AND (m.session_id = ${s}.id OR JSON_SEARCH(m.params, 'one', CAST(${s}.id AS CHAR), NULL, '$.also[*].id') IS NOT NULL)
     AND ${concerns(b)})`;
