import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { v7 } from 'uuid';
import { line } from './report.ts';
import { openSession } from './staff-session.ts';
import type { World } from './world.ts';

const SESSIONS = 500;
const ROOMS = 40;
const TOKEN = 'bench-token-of-the-planner';
const ROUNDS = 5;
const SLOWER = 4;
const DAY = 86_400_000;

/**
 * The planner opened on a week with 500 dates in 40 rooms. What the browser's thread works until all of them are on the board and
 * the page is idle, and how long it takes with a CPU four times slower until an entry opens its dialog.
 */
export async function measurePlanner(world: World): Promise<void> {
  const executablePath = process.env.KVH_CHROMIUM;
  if (!executablePath) {
    line('planner', 'skipped: KVH_CHROMIUM names no browser');
    return;
  }
  const monday = await fillWeek(world);
  await openSession(world.database, TOKEN, ['STAFF']);
  const address = `${world.ours.origin}/verwaltung/planung?von=${monday}`;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const opened = async <T>(act: (page: Page) => Promise<T>): Promise<T> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'de-DE' });
    await context.addCookies([{ name: 'sid', value: TOKEN, url: world.ours.origin }]);
    const page = await context.newPage();
    try {
      return await act(page);
    } finally {
      await context.close();
    }
  };
  try {
    const [idle, live, soon, answers]: [number[], number[], number[], number[]] = [[], [], [], []];
    let scripts = 0;
    for (let round = 0; round < ROUNDS; round++) {
      await opened(async (page) => (scripts = await weighed(page, async () => idle.push(await idleAt(page, address)))));
      const { answer, reacts, opens } = await opened((page) => readyAt(page, address));
      answers.push(answer);
      live.push(reacts);
      soon.push(opens);
    }
    const [first, reacts, opens] = [spread(answers), spread(live), spread(soon)];
    line(
      `planner with ${SESSIONS} dates`,
      `${spread(idle)} CPU ms in the browser until all are drawn; scripts ${(scripts / 1000).toFixed(0)} kB gz`,
    );
    line(
      'with a CPU four times slower',
      `the server answers after ${first} ms, the board reacts after ${reacts} ms, the dialog of a click is open after ${opens} ms`,
    );
  } finally {
    await browser.close();
  }
}

/** The best and the median: whatever else the machine does only makes it slower. */
function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  return `${(sorted[0] ?? 0).toFixed(0)} (median ${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(0)})`;
}

/**
 * When the board reacts to whoever points at it, and when an entry that is clicked again and again has opened its dialog, by the
 * browser's own clock. The page says itself when it is so: asked from outside, it would be busy with the question.
 */
async function readyAt(page: Page, address: string): Promise<{ answer: number; reacts: number; opens: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(() => {
    let live = 0;
    addEventListener('click', (event) => event.preventDefault());
    const ask = (): void => {
      if (live === 0 && document.querySelector('.live')) live = performance.now();
      if (document.querySelector('dialog[open] form')) console.log('open', live, performance.now());
      else {
        document.querySelector<HTMLElement>('.board .entry')?.click();
        setTimeout(ask, 50);
      }
    };
    ask();
  });
  const said = page.waitForEvent('console', (message) => message.text().startsWith('open'));
  await page.goto(address, { waitUntil: 'commit' });
  const [, reacts, opens] = (await said).text().split(' ').map(Number);
  const answer = await page.evaluate(() => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).responseStart);
  return { answer, reacts: reacts ?? 0, opens: opens ?? 0 };
}

/** @returns gzipped bytes of all scripts that the page asked for */
async function weighed(page: Page, act: () => Promise<unknown>): Promise<number> {
  const bodies: Promise<number>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) bodies.push(response.body().then((body) => gzipSync(body).length));
  });
  await act();
  return (await Promise.all(bodies)).reduce((sum, size) => sum + size, 0);
}

/** CPU time of the page's own thread in milliseconds, whatever else the machine does. */
async function idleAt(page: Page, address: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction((count) => document.querySelectorAll('.board .entry').length >= count, SESSIONS, { polling: 100 });
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

async function fillWeek({ database, runs }: World): Promise<string> {
  const soon = new Date(Date.now() + 90 * DAY);
  const monday = new Date(soon.getTime() - ((soon.getUTCDay() + 6) % 7) * DAY);
  const [venue, rooms] = [v7(), Array.from({ length: ROOMS }, () => v7())];
  await database.query(`INSERT INTO venue (id, name, street, postcode, town) VALUES (?, 'Haus', 'Weg 1', '34117', 'Kassel')`, [venue]);
  await database.query('INSERT INTO room (id, venue_id, name, seats, access) VALUES ?', [
    rooms.map((id, n) => [id, venue, `Raum ${n}`, 20, '[]']),
  ]);
  const sessions = Array.from({ length: SESSIONS }, (_, n) => {
    const date = new Date(monday.getTime() + (n % 7) * DAY).toISOString().slice(0, 10);
    const hour = 8 + 3 * (Math.floor(n / 7 / ROOMS) % 4);
    const clock = (at: number): string => `${String(at).padStart(2, '0')}:00`;
    const at = (hours: number): Date => new Date(`${date}T${clock(hours)}:00Z`);
    return [
      v7(),
      runs[n % runs.length],
      100 + n,
      date,
      clock(hour + 1),
      clock(hour + 3),
      0,
      2,
      at(hour),
      at(hour + 2),
      rooms[Math.floor(n / 7) % ROOMS],
      'PLANNED',
    ];
  });
  await database.query(
    'INSERT INTO session (id, course_run_id, n, date, start_time, end_time, break_minutes, teaching_units, starts_at, ends_at, room_id, state) VALUES ?',
    [sessions],
  );
  return monday.toISOString().slice(0, 10);
}
