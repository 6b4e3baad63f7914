import { newId } from '../../api/src/database/ids.js';
import type { TestApp } from './app.js';
import type { WorldRun } from './usual-run.js';

/** Gives the run and all its dates a room in a house, as creating a run does. @returns the room */
export async function housed(app: TestApp, run: WorldRun): Promise<string> {
  const [house, room] = [newId(), newId()];
  await app.source.query(
    `INSERT INTO venue (id, name, street, postcode, town) VALUES (?, 'Haus der Vielfalt', 'Musterstraße 12', '34117', 'Kassel')`,
    [house],
  );
  await app.source.query(`INSERT INTO room (id, venue_id, name, seats, access) VALUES (?, ?, 'Raum 2', 30, '[]')`, [room, house]);
  await app.source.query('UPDATE course_run SET room_id = ? WHERE id = ?', [room, run.id]);
  await app.source.query('UPDATE session SET room_id = ? WHERE course_run_id = ?', [room, run.id]);
  return room;
}
