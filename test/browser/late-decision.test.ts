import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { dayFromNow, inBrowser, Website } from '../support/browser.js';
import { staffVisitor } from '../support/staff-walk.js';

let site: Website;

inBrowser('the day of the decision is over', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(() => site.reset());
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  it('E13: is overdue in "Heute" and at the course, and who puts it off while nobody can sign up reads so, with the way to the days', async () => {
    const run = await site.app.world.run({ dates: [dayFromNow(12), dayFromNow(14)] });
    await site.app.source.query('UPDATE course_run SET decision_date = ?, registration_deadline = ?, min_participants = 2 WHERE id = ?', [
      ...[dayFromNow(-2), `${dayFromNow(6)} 20:00:00`, run.id],
    ]);
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto('/verwaltung');
    await page.getByText(/überfällig seit/).waitFor();
    await page.goto(`/verwaltung/kurse/${run.code}`);
    await page.getByText(/Überfällig: Seit .* warten alle auf Bescheid/).waitFor();
    const closed = page.getByText(/Die Anmeldung ist seit .* vorbei/);
    expect(await closed.count()).toBe(0);
    await site.app.source.query('UPDATE course_run SET registration_deadline = ? WHERE id = ?', [`${dayFromNow(-4)} 20:00:00`, run.id]);
    await page.reload();
    await closed.getByRole('link', { name: 'Fristen ändern' }).click();
    await page.waitForURL(/\/fristen$/);
  });
});
