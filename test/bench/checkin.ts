import { type CDPSession, chromium, type Page } from 'playwright-core';
import { v7 } from 'uuid';
import { line } from './report.ts';
import { openSession } from './staff-session.ts';
import type { World } from './world.ts';

const PEOPLE = 300;
const SCANS = 30;
const SLOWER = 4;
const TOKEN = 'bench-token-of-the-door';

/**
 * A door without a network, on a telephone four times slower: from the first key of a hardware scanner until the answer
 * is on the screen. Beside it the least that such an answer can cost there: to keep one row, and to draw one word.
 */
export async function measureCheckIn(world: World): Promise<void> {
  const executablePath = process.env.KVH_CHROMIUM;
  if (!executablePath) {
    line('check-in', 'skipped: KVH_CHROMIUM names no browser');
    return;
  }
  const { session, numbers } = await fillDoor(world);
  await openSession(world.database, TOKEN, ['STAFF']);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'de-DE' });
    await context.addCookies([{ name: 'sid', value: TOKEN, url: world.ours.origin }]);
    const page = await context.newPage();
    await page.goto(`${world.ours.origin}/checkin/${session}`);
    await page.getByRole('button', { name: 'Einstellungen' }).click();
    await page.getByText('Schnell').click();
    await page.getByRole('button', { name: 'Schließen' }).click();
    const tool = await context.newCDPSession(page);
    await tool.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await context.setOffline(true);
    const times: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
    for (const number of numbers.slice(0, SCANS)) {
      times.ours.push(await scanned(page, tool, number));
      times.bare.push(await bare(page));
    }
    report(times);
  } finally {
    await browser.close();
  }
}

function report({ ours, bare: least }: Record<'ours' | 'bare', number[]>): void {
  const at = (times: number[], share: number): number => times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? 0;
  line(
    `check-in of ${PEOPLE} people, offline, CPU ${SLOWER} times slower: scan to answer`,
    `median ${at(ours, 0.5).toFixed(0)} ms, slowest ${at(ours, 1).toFixed(0)} ms; bare ${at(least, 0.5).toFixed(0)} ms, slowest ${at(least, 1).toFixed(0)} ms; ratio ${(at(ours, 0.5) / at(least, 0.5)).toFixed(1)}`,
  );
}

/** All keys are under way before the first is answered, as a scanner types. */
async function scanned(page: Page, tool: CDPSession, number: string): Promise<number> {
  const shown = await page.evaluateHandle(() => {
    const began = new Promise<number>((resolve) => {
      addEventListener('keydown', ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true });
    });
    const drawn = new Promise<number>((resolve) => {
      const seen = new MutationObserver(() => {
        if (!document.querySelector('[data-look="ok"]')) return;
        seen.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      });
      seen.observe(document.body, { childList: true, subtree: true });
    });
    return { time: Promise.all([began, drawn]).then(([from, to]) => to - from) };
  });
  const keys = [...number].map((key) => tool.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key }));
  await Promise.all([...keys, tool.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Enter', text: '\r' })]);
  const time = await shown.evaluate(({ time: took }) => took);
  await page.keyboard.press('Escape');
  await page.locator('[data-look]').waitFor({ state: 'detached' });
  return time;
}

const bare = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const data = await new Promise<IDBDatabase>((resolve) => {
      const open = indexedDB.open('bare');
      open.onupgradeneeded = () => open.result.createObjectStore('rows', { autoIncrement: true });
      open.onsuccess = () => resolve(open.result);
    });
    const from = performance.now();
    await new Promise<void>((resolve) => {
      const tx = data.transaction('rows', 'readwrite');
      tx.objectStore('rows').put({ name: 'somebody' });
      tx.oncomplete = () => resolve();
    });
    const word = document.body.appendChild(Object.assign(document.createElement('p'), { textContent: 'Welcome' }));
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const time = performance.now() - from;
    word.remove();
    data.close();
    return time;
  });

async function fillDoor({ database, runs }: World): Promise<{ session: string; numbers: string[] }> {
  const [run, session, now] = [runs[1] ?? '', v7(), new Date()];
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(now);
  const end = new Date(now.getTime() + 3_600_000);
  await database.query(
    'INSERT INTO session (id, course_run_id, n, date, start_time, end_time, break_minutes, teaching_units, starts_at, ends_at, state) VALUES (?)',
    [[session, run, 99, date, '17:30', '19:00', 0, 2, now, end, 'PLANNED']],
  );
  const people = Array.from({ length: PEOPLE }, (_, nth) => ({ id: v7(), number: numberOf(nth), nth }));
  await database.query('INSERT INTO person (id, name, sort_name, language, link_nonce, created_at) VALUES ?', [
    people.map(({ id, nth }) => [id, `Person${nth} Öztürk`, `person${nth}`, 'de', id.slice(-12), now]),
  ]);
  await database.query(
    'INSERT INTO booking (id, number, course_run_id, person_id, state, language, link_nonce, ledger_version, created_at) VALUES ?',
    [people.map(({ id, number, nth }) => [v7(), number, run, id, 'CONFIRMED', 'de', id.slice(-12), nth + 1, now])],
  );
  return { session, numbers: people.map(({ number }) => number) };
}

/** As different from one another as those of the product. */
const numberOf = (nth: number): string => {
  const letters = ((nth * 7_919 + 104_729) ** 2)
    .toString(32)
    .toUpperCase()
    .replaceAll(/[ILOU]/g, '7')
    .slice(-7)
    .padStart(7, '7');
  return `${letters.slice(0, 2)}-${letters.slice(2)}`;
};
