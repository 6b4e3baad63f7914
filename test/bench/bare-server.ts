// The bare limit: Fastify and mysql2 with nothing of ours, doing the least a booking and a catalogue query can be.
import fastify from 'fastify';
import { createPool } from 'mysql2/promise';
import { v7 } from 'uuid';

const pool = createPool({ uri: process.argv[2] ?? '', connectionLimit: 10, timezone: 'Z' });
const answerOf10kB = { text: 'x'.repeat(10_000) };
const personId = process.argv[3] ?? '';

export const CATALOGUE_QUERY = `SELECT r.id, r.code, r.slug, r.title, r.promise, r.town, r.first_date, r.last_date, r.teaching_units, r.german_level,
    r.flags, r.format, r.state, r.registration_deadline, o.kind, l.capacity, l.taken, l.held, l.waiting
  FROM course_run r JOIN offering o ON o.id = r.offering_id JOIN seat_ledger l ON l.course_run_id = r.id
  WHERE r.last_date >= UTC_DATE() AND r.state = 'PUBLISHED' ORDER BY r.first_date, r.code LIMIT 20`;

/** Begin, conditional update, insert the booking, insert the outbox row, commit. */
export async function bareBooking(runId: string): Promise<boolean> {
  const connection = await pool.getConnection();
  try {
    await connection.query('START TRANSACTION');
    const [update] = await connection.query(
      'UPDATE seat_ledger SET taken = taken + 1, version = version + 1 WHERE course_run_id = ? AND taken + held < capacity AND waiting = 0',
      [runId],
    );
    const seat = (update as { affectedRows: number }).affectedRows === 1;
    if (seat) {
      const id = v7();
      await connection.query('INSERT INTO bench_booking (id, course_run_id, person_id, state, created_at) VALUES (?)', [
        [id, runId, personId, 'CONFIRMED', new Date()],
      ]);
      await connection.query('INSERT INTO bench_outbox (id, kind, booking_id, created_at) VALUES (?)', [[v7(), 'booking.confirmed', id, new Date()]]);
    }
    await connection.query(seat ? 'COMMIT' : 'ROLLBACK');
    return seat;
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
  const [rows] = await pool.query(CATALOGUE_QUERY);
  return rows;
});
app.post<{ Params: { id: string } }>('/runs/:id/bookings', async (request, reply) => {
  const seat = await bareBooking(request.params.id);
  return reply.status(seat ? 201 : 409).send({ seat });
});
/** The transaction without HTTP: `n` at a time for `seconds`. */
app.get<{ Querystring: { n: string; seconds: string; runs: string } }>('/transactions', async (request) => {
  const runs = request.query.runs.split(',');
  const end = performance.now() + Number(request.query.seconds) * 1000;
  let count = 0;
  const started = performance.now();
  const one = async (): Promise<void> => {
    while (performance.now() < end) await bareBooking(runs[count++ % runs.length] ?? '');
  };
  await Promise.all(Array.from({ length: Number(request.query.n) }, one));
  return { perSecond: (count * 1000) / (performance.now() - started) };
});
await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ port: (app.server.address() as { port: number }).port });
