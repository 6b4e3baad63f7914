import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import type { TestApp } from './app.js';
import { untilSomebodyWaits } from './open-transactions.js';

/** Somebody else at the same database, who holds rows that the product wants. */
export class OtherHand {
  private constructor(
    private readonly connection: Connection,
    private readonly app: TestApp,
  ) {}

  static async open(app: TestApp): Promise<OtherHand> {
    return new OtherHand(await createConnection(app.config.databaseUrl ?? ''), app);
  }

  async holdPlaces(runId: string): Promise<void> {
    await this.connection.beginTransaction();
    await this.connection.query('SELECT version FROM seat_ledger WHERE course_run_id = ? FOR UPDATE', [runId]);
  }

  async holdBooking(bookingId: string): Promise<void> {
    await this.connection.beginTransaction();
    await this.connection.query('SELECT id FROM booking WHERE id = ? FOR UPDATE', [bookingId]);
  }

  /** As whoever moves a date into it does. */
  async holdRoom(roomId: string): Promise<void> {
    await this.connection.beginTransaction();
    await this.connection.query('SELECT id FROM room WHERE id = ? FOR UPDATE', [roomId]);
  }

  /** As whoever plans with them does. */
  async holdTrainer(trainerId: string): Promise<void> {
    await this.connection.beginTransaction();
    await this.connection.query('SELECT id FROM trainer WHERE id = ? FOR UPDATE', [trainerId]);
  }

  /** Lets them teach that course, and lets go. */
  async letTeach(trainerId: string, runId: string): Promise<void> {
    await this.connection.query('INSERT INTO run_trainer (course_run_id, trainer_id, position) VALUES (?, ?, 1)', [runId, trainerId]);
    await this.connection.commit();
  }

  /** Moves a date to another one's day and place, and lets go. */
  async moveBeside(sessionId: string, to: { date: string; startsAt: string; endsAt: string; roomId: string }): Promise<void> {
    await this.connection.query('UPDATE session SET date = ?, starts_at = ?, ends_at = ?, room_id = ? WHERE id = ?', [
      ...[to.date, to.startsAt, to.endsAt, to.roomId],
      sessionId,
    ]);
    await this.connection.commit();
  }

  /** As whoever writes that a computed holiday is none any more, not yet for others to see. */
  async writeLawDay(date: string): Promise<void> {
    await this.connection.beginTransaction();
    const sql = `INSERT INTO day_off (id, kind, first_date, last_date, name) VALUES (UUID(), 'NO_HOLIDAY', ?, ?, 'whit_monday')`;
    await this.connection.query(sql, [date, date]);
  }

  commit(): Promise<void> {
    return this.connection.commit();
  }

  /** Whoever changes the seats of a run writes this row last. */
  async holdStamp(): Promise<void> {
    await this.connection.beginTransaction();
    await this.connection.query('SELECT version FROM catalogue_stamp FOR UPDATE');
  }

  /** Nobody gets a number for a certificate meanwhile. */
  async holdCertificateNumbers(): Promise<void> {
    await this.connection.query(`INSERT IGNORE INTO certificate_sequence (year, prefix, next) VALUES (2027, 'BQ', 1)`);
    await this.connection.beginTransaction();
    await this.connection.query('SELECT next FROM certificate_sequence FOR UPDATE');
  }

  /** Nobody learns meanwhile whom a contact reaches. */
  async holdContacts(): Promise<void> {
    await this.connection.query('LOCK TABLES contact_channel WRITE');
  }

  async letGo(): Promise<void> {
    await this.connection.rollback();
    await this.connection.query('UNLOCK TABLES');
  }

  close(): Promise<void> {
    return this.connection.end();
  }

  /**
   * Holds the booking and, once the product holds the places and waits for the booking, wants the places too. Having
   * written more than the product, it is not the one whom the database stops.
   * @param act of the product, on the places first and then on the booking
   */
  async deadlock<T>(runId: string, bookingId: string, act: () => Promise<T>): Promise<T> {
    await this.connection.beginTransaction();
    await this.writeMuch();
    await this.connection.query('SELECT id FROM booking WHERE id = ? FOR UPDATE', [bookingId]);
    const answer = act();
    await untilSomebodyWaits(this.app);
    await this.connection.query<RowDataPacket[]>('SELECT version FROM seat_ledger WHERE course_run_id = ? FOR UPDATE', [runId]);
    await this.letGo();
    return answer;
  }

  private async writeMuch(): Promise<void> {
    const rows = Array.from({ length: 500 }, (_, nth) => [`other-hand-${nth}`, '2027-01-04 09:00:00', '2027-01-04 09:00:00']);
    await this.connection.query('INSERT INTO job_run (name, slot, started_at) VALUES ?', [rows]);
  }
}
