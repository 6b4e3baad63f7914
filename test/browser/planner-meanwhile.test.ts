import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { inBrowser, Website } from '../support/browser.js';
import { dayOfWeek, entry, openBoard, placesOf } from '../support/planner-board.js';
import { type PlanningWorld, planningWorld } from '../support/planning.js';

let site: Website;
let plan: PlanningWorld;

inBrowser('E35: two people at one date of the plan', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(async () => {
    await site.reset();
    plan = await planningWorld(site.app);
  });
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  it('who is late in the dialog reads where the date is now, keeps what was typed, and decides anew', async () => {
    const run = await site.app.world.run({ dates: [dayOfWeek(0), dayOfWeek(3)] });
    await site.app.source.query('UPDATE session SET room_id = ? WHERE course_run_id = ?', [plan.roomId, run.id]);
    const { id = '', start = '', end = '' } = run.sessions[0] ?? {};
    const page = await openBoard(site);
    await entry(page, /RUN-/).first().press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Verschieben' });
    await dialog.getByText('Niemand ist angemeldet.').waitFor();
    const colleague = site.app.api.with({ cookie: (await site.app.world.staff()).cookie });
    const to = { date: dayOfWeek(1), start, end, roomId: plan.roomId, reason: 'Umbau' };
    expect((await colleague.post(`/api/v1/staff/runs/${run.id}/sessions/${id}/move`, to)).status).toBe(204);
    await dialog.getByLabel('Tag').fill(dayOfWeek(2));
    await dialog.getByLabel(/Grund/).fill('Der Saal ist gesperrt.');
    await dialog.getByRole('button', { name: 'Termin verschieben' }).click();
    await dialog
      .getByRole('alert')
      .filter({ hasText: /Jemand anderes hat diesen Termin inzwischen geändert.* Er ist jetzt so: / })
      .waitFor();
    expect(await dialog.getByLabel('Tag').inputValue()).toBe(dayOfWeek(2));
    expect(await placesOf(site.app.world, run.id, plan.roomId)).toContain(`${dayOfWeek(1)} Saal 1`);
    await dialog.getByRole('button', { name: 'Termin verschieben' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await placesOf(site.app.world, run.id, plan.roomId)).toEqual([`${dayOfWeek(2)} Saal 1`, `${dayOfWeek(3)} Saal 1`]);
    // The answer that tells who is late is a refusal to the browser.
    expect(site.complaints.splice(0).filter((one) => !one.includes('409'))).toEqual([]);
  });
});
