import { seedDemo } from '../../api/src/demo/index.js';
import { MailLinks } from '../../api/src/modules/mail/letters/mail-links.js';
import { StaffJobs } from '../../api/src/modules/staff-jobs/index.js';
import type { TestApp } from './app.js';
import type { Website } from './browser.js';
import { doorOf, doorToday } from './seen-door.js';
import type { StaffPage } from './staff-pages.js';
import { staffOf } from './taught-course.js';

type Row = Readonly<Record<string, string | number>>;

/** The demo, and what its staff have not done in it: a free place offered, records compared, a door made, work that takes long. */
export async function demoForStaff(site: Website): Promise<Record<string, Row>> {
  const { app } = site;
  await seedDemo(app);
  const staff = await staffOf(app);
  const one = async <T extends object>(sql: string): Promise<T> => {
    const [row] = await app.world.rows<T>(sql);
    if (!row) throw new Error(`nothing like it in the demo: ${sql}`);
    return row;
  };
  const full = await one<{ id: string; capacity: number }>(
    `SELECT l.course_run_id AS id, l.capacity FROM seat_ledger l JOIN course_run r ON r.id = l.course_run_id
     WHERE l.waiting > 1 AND r.state = 'PUBLISHED' ORDER BY r.code LIMIT 1`,
  );
  await staff.put(`/api/v1/staff/runs/${full.id}/capacity`, { capacity: full.capacity + 1, from: full.capacity });
  await staff.post('/api/v1/staff/duplicates/search');
  await app.get(StaffJobs).drain();
  await app.world.rows(
    `UPDATE booking SET enrolled_by = (SELECT MIN(id) FROM staff_account), organisation_id = (SELECT MIN(id) FROM organisation) WHERE state = 'CONFIRMED' ORDER BY number LIMIT 1`,
  );
  const bookings = await app.world.rows<{ id: string }>(`SELECT id FROM booking WHERE state = 'REQUESTED' ORDER BY number LIMIT 21`);
  await staff.post('/api/v1/staff/bookings/bulk', { act: 'approve', bookingIds: bookings.map(({ id }) => id) });
  const door = await doorOf(site, await doorToday(site, ['Halyna Melnyk']));
  const trainer = await one<{ id: string; linkNonce: string }>('SELECT id, link_nonce AS linkNonce FROM trainer ORDER BY id LIMIT 1');
  return {
    '/checkin/tuer/[token]': { token: lastPart(door.link ?? '') },
    '/kursleitung/[token]': { token: lastPart(app.get(MailLinks).trainerPage(trainer)) },
  };
}

const lastPart = (address: string): string => address.split('/').at(-1) ?? '';

/** The address of a page in that demo. */
export async function addressOf(app: TestApp, { route, of, query }: StaffPage, given: Readonly<Record<string, Row>>): Promise<string> {
  const [row = given[route] ?? {}] = of ? await app.world.rows<Row>(of) : [];
  const path = route.replaceAll(/\[([^\]]+)\]/g, (_, name: string) => {
    const value = row[name];
    if (value === undefined) throw new Error(`the demo has no ${name} for ${route}`);
    return String(value);
  });
  return query ? `${path}?${query}` : path;
}
