import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { staffOf } from '../support/taught-course.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => app.reset());
afterAll(() => app.close());

async function world(): Promise<{ run: { id: string; code: string }; staff: ApiClient }> {
  const run = await app.world.run();
  await app.api.book(run.id, { name: 'Olena Bondar', email: 'olena@example.org', language: 'de' });
  await app.api.book(run.id, { name: '=1+1', email: 'evil@example.org', language: 'de' });
  return { run: { id: run.id, code: run.code }, staff: await staffOf(app) };
}

async function fileOf({ run, staff }: Awaited<ReturnType<typeof world>>, query: string) {
  const answer = await staff.get<Buffer>(`/api/v1/staff/runs/${run.id}/participants-file?${query}`);
  return { ...answer, body: answer.body.toString('utf8') };
}

describe('the people of a course as a table', () => {
  it('holds as little as the work needs: contacts only when asked for, needs and years of birth never', async () => {
    const given = await world();
    const { status, body, headers } = await fileOf(given, 'format=csv');
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, 'text/csv; charset=utf-8', 'no-store']);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="Teilnehmende-${given.run.code}.csv"`);
    const lines = body.split('\r\n');
    expect(lines[0]).toBe('\uFEFFBuchung;Name;In lateinischer Schrift;Zustand;Verein;Angemeldet am');
    expect(lines[1]).toMatch(/^[^;]+;Olena Bondar;;Angemeldet;;\d{4}-\d\d-\d\d$/);
    expect(lines[2]).toMatch(/^[^;]+;'=1\+1;/);
    expect(body).not.toContain('olena@example.org');
    expect((await fileOf(given, 'format=csv&contacts=yes')).body).toContain('olena@example.org');
  });

  it('is what the page shows: the tab and the search', async () => {
    const given = await world();
    expect((await fileOf(given, 'format=csv&q=bond')).body.trimEnd().split('\r\n')).toHaveLength(2);
    expect((await fileOf(given, 'format=csv&state=waiting')).body.trimEnd().split('\r\n')).toHaveLength(1);
    expect((await fileOf(given, 'format=csv&language=en')).body).toMatch(/^\uFEFFBooking;Name;/);
  });

  it('the log tells who took it and how many people are in it, and not what was searched for', async () => {
    const given = await world();
    await fileOf(given, 'format=xlsx&q=bond&contacts=yes');
    const rows = await app.world.rows<{ actorKind: string; data: string }>(
      `SELECT actor_kind AS actorKind, data FROM audit_entry WHERE verb = 'participants.exported'`,
    );
    expect(rows.map(({ actorKind, data }) => [actorKind, JSON.parse(data) as unknown])).toEqual([
      ['staff', { tab: 'seated', format: 'xlsx', people: 1, contacts: true }],
    ]);
  });

  it('is for staff, and for a course that there is', async () => {
    const { run, staff } = await world();
    expect((await app.api.get<Problem>(`/api/v1/staff/runs/${run.id}/participants-file?format=csv`)).status).toBe(401);
    const nobody = await staff.get<Problem>('/api/v1/staff/runs/00000000-0000-7000-8000-000000000000/participants-file?format=csv');
    expect(nobody.body.code).toBe('run.unknown');
    expect((await staff.get<Problem>(`/api/v1/staff/runs/${run.id}/participants-file?format=ods`)).status).toBe(400);
  });
});
