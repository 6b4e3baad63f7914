import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TodayDto } from '../../api/src/modules/today/today.dto.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { completedCourse, type TaughtCourse } from '../support/taught-course.js';
import { newId } from '../../api/src/database/ids.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const settlement = ({ run }: TaughtCourse) => `/api/v1/staff/runs/${run.id}/settlement`;
const state = async ({ run }: TaughtCourse) =>
  (await app.world.rows<{ state: string }>('SELECT state FROM course_run WHERE id = ?', [run.id]))[0]?.state;

/** Whoever asks signs in now: sessions do not survive the leaps of a test's clock. */
async function waitsOn(day: string): Promise<string[]> {
  app.clock.set(new Date(`${day}T10:00:00Z`));
  const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
  const { groups } = (await staff.get<TodayDto>('/api/v1/staff/today')).body;
  return groups.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'proof').map(({ due }) => due?.slice(0, 10) ?? ''));
}

describe('S9: a course whose proof of use is handed in', () => {
  it('is marked as settled, once, and the mark can be taken back', async () => {
    const course = await completedCourse(app, { 'Olena Bondar': [8, 8] });
    for (let times = 0; times < 2; times++) expect((await course.staff.put(settlement(course), {})).status).toBe(204);
    expect(await state(course)).toBe('SETTLED');
    for (let times = 0; times < 2; times++) expect((await course.staff.delete(settlement(course))).status).toBe(204);
    expect(await state(course)).toBe('COMPLETED');
    expect(await app.world.count('audit_entry', `verb IN ('run.settled', 'run.settlement_undone')`)).toBe(2);
    expect(await brokenLaws(app.world)).toEqual({});
  });

  it('not before it is closed, and not by guests', async () => {
    const course = await completedCourse(app, { 'Olena Bondar': [8, 8] });
    await app.world.rows(`UPDATE course_run SET state = 'RUNNING' WHERE id = ?`, [course.run.id]);
    expect((await course.staff.put<Problem>(settlement(course), {})).body.code).toBe('run.move_impossible');
    expect((await app.api.put(settlement(course), {})).status).toBe(401);
  });

  it('waits from thirty days before the proof is due, where somebody pays for the course, until it is settled', async () => {
    const course = await completedCourse(app, { 'Olena Bondar': [8, 8] });
    await app.world.rows(`UPDATE course_run SET last_date = '2027-02-13' WHERE id = ?`, [course.run.id]);
    expect(await waitsOn('2027-05-01')).toEqual([]);
    const programme = newId();
    await app.world.rows(
      `INSERT INTO funding_programme (id, code, name, notice, valid_from) VALUES (?, 'WIR', 'WIR', 'Gefördert', '2021-01-01')`,
      [programme],
    );
    await app.world.rows('UPDATE course_run SET funding_programme_id = ? WHERE id = ?', [programme, course.run.id]);
    expect(await waitsOn('2027-04-12')).toEqual([]);
    expect(await waitsOn('2027-04-13')).toEqual(['2027-05-13']);
    const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    await staff.put(settlement(course), {});
    expect(await waitsOn('2027-05-20')).toEqual([]);
  });
});
