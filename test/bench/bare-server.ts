// The bare limit: Fastify and mysql2 with nothing of ours, doing the least a booking and a catalogue query can be.
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { createPool, type ResultSetHeader } from 'mysql2/promise';
import { v7 } from 'uuid';

interface Target {
  readonly url: string;
  readonly personIds: readonly string[];
}

const { url, personIds } = JSON.parse(process.argv[2] ?? '{}') as Target;
const pool = createPool({ uri: url, connectionLimit: 10, timezone: 'Z' });
const answerOf10kB = { text: 'x'.repeat(10_000) };
let turn = 0;

const CATALOGUE = `SELECT r.id, r.code, r.slug, r.title, r.promise, r.town, r.first_date, r.last_date, r.teaching_units, r.german_level,
    r.flags, r.format, r.state, r.registration_deadline, o.kind, l.capacity, l.taken, l.held, l.waiting
  FROM course_run r JOIN offering o ON o.id = r.offering_id JOIN seat_ledger l ON l.course_run_id = r.id
  WHERE r.last_date >= UTC_DATE() AND r.state = 'PUBLISHED' ORDER BY r.first_date, r.code LIMIT 20`;
const SEAT =
  'UPDATE seat_ledger SET taken = taken + 1, version = version + 1 WHERE course_run_id = ? AND taken + held < capacity AND waiting = 0';
const BOOKING = `INSERT INTO bench_booking (id, number, course_run_id, person_id, state, language, link_nonce, ledger_version, created_at)
  VALUES (?)`;
const OUTBOX = `INSERT INTO bench_outbox (id, kind, person_id, booking_id, language, params, dedup_key, order_key, state, message_id)
  VALUES (?)`;

/** Begin, conditional update, insert the booking, insert the outbox row, commit. */
async function book(runId: string): Promise<boolean> {
  const connection = await pool.getConnection();
  try {
    await connection.query('START TRANSACTION');
    const [{ affectedRows }] = await connection.query<ResultSetHeader>(SEAT, [runId]);
    if (affectedRows === 1) {
      const id = v7();
      const personId = personIds[turn++ % personIds.length];
      await connection.query(BOOKING, [[id, id.slice(-12), runId, personId, 'CONFIRMED', 'de', id.slice(0, 24), 1, new Date()]]);
      const outboxId = v7();
      await connection.query(OUTBOX, [
        [
          outboxId,
          'booking.confirmed',
          personId,
          id,
          'de',
          '{}',
          `booking.confirmed:${id}`,
          `booking:${id}`,
          'QUEUED',
          `<${outboxId}@bench>`,
        ],
      ]);
    }
    await connection.query(affectedRows === 1 ? 'COMMIT' : 'ROLLBACK');
    return affectedRows === 1;
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}

const app = fastify();
app.get('/10kb', () => answerOf10kB);
app.get('/catalogue', async () => {
  const [rows] = await pool.query(CATALOGUE);
  return rows;
});
app.post<{ Params: { id: string } }>('/runs/:id/bookings', async (request, reply) => {
  const seat = await book(request.params.id);
  return reply.status(seat ? 201 : 409).send({ seat });
});
/** The transaction without HTTP: `n` at a time for `seconds`. */
app.post<{ Body: { n: number; seconds: number; runs: string[] } }>('/transactions', async ({ body: { n, seconds, runs } }) => {
  const started = performance.now();
  let count = 0;
  const work = async (): Promise<void> => {
    while (performance.now() < started + seconds * 1000) await book(runs[count++ % runs.length] ?? '');
  };
  await Promise.all(Array.from({ length: n }, work));
  return { perSecond: (count * 1000) / (performance.now() - started) };
});
await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ port: (app.server.address() as AddressInfo).port });
