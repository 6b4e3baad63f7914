import { Transactions } from '../../api/src/database/transactions.js';
import type { TestApp } from './app.js';

/**
 * From now on the time of an offer is up, for all of a party. Like the product, it changes a deadline only behind the
 * ledger's lock: without it, whoever says yes at that moment would still read the old one, and rightly.
 */
export async function endTime(app: TestApp, runId: string, bookingId: string): Promise<void> {
  await app.get(Transactions).run(async (tx) => {
    await tx.query('SELECT version FROM seat_ledger WHERE course_run_id = ? FOR UPDATE', [runId]);
    await tx.execute(
      `UPDATE seat_offer f JOIN booking b ON b.id = f.booking_id JOIN booking o ON o.id = ?
       SET f.expires_at = NOW(3) WHERE f.state = 'OPEN' AND COALESCE(b.party_id, b.id) = COALESCE(o.party_id, o.id)`,
      [bookingId],
    );
  });
}
