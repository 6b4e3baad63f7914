import { writeFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import QRCode from 'qrcode';
import type { StaffDoorDto, SessionDoorsDto } from '../../api/src/modules/attendance/checkin/doors.dto.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { dayFromNow, morningOf, TODAY, type VisitorTraits, type Website } from './browser.js';
import { staffOf } from './taught-course.js';
import type { WorldRun } from './usual-run.js';

/** A course that begins today, with people who booked it before. */
export interface DoorToday {
  readonly run: WorldRun;
  readonly session: string;
  readonly numbers: readonly string[];
}

export async function doorToday(site: Website, names: readonly string[]): Promise<DoorToday> {
  const run = await site.app.world.run({ dates: [TODAY, dayFromNow(7)] });
  site.app.clock.set(morningOf(-3));
  const numbers: string[] = [];
  for (const [nth, name] of names.entries()) {
    const { body } = await site.app.api.book<BookingReceiptDto>(run.id, { name, email: `gast-${nth}@example.org`, language: 'de' });
    numbers.push(body.number);
  }
  site.app.clock.set(morningOf(0));
  return { run, session: run.sessions[0]?.id ?? '', numbers };
}

/** A door as staff made it. */
export async function doorOf(site: Website, { session }: DoorToday, name = 'Eingang 1'): Promise<StaffDoorDto> {
  const staff = await staffOf(site.app);
  await staff.post(`/api/v1/staff/sessions/${session}/doors`, { name });
  const { body } = await staff.get<SessionDoorsDto>(`/api/v1/staff/sessions/${session}/doors`);
  const door = body.doors.at(-1);
  if (!door) throw new Error('no door');
  return door;
}

/** A telephone that was let in by PIN. */
export async function helper(site: Website, door: StaffDoorDto, traits: VisitorTraits = {}): Promise<Page> {
  const page = await site.visitor(traits);
  await enter(page, door);
  return page;
}

/** With link and PIN. */
export async function enter(page: Page, door: StaffDoorDto): Promise<void> {
  await page.goto(new URL(door.link ?? '').pathname);
  await page.getByLabel('PIN').fill(door.pin ?? '');
  await page.getByRole('button', { name: 'Weiter zum Check-in' }).click();
}

/** The door in the browser, ready for the time without a network. */
export async function ready(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Einstellungen' }).waitFor();
  // `waitForFunction` takes a promise for an answer.
  await page.evaluate(async () => {
    for (let left = 200; (await caches.match(location.pathname)) === undefined; left--) {
      if (left === 0) throw new Error(`${location.pathname} is not kept; caches: ${(await caches.keys()).join(', ')}`);
      await new Promise((next) => setTimeout(next, 50));
    }
  });
}

/** What a hardware scanner does: it types and presses Enter, wherever the focus is. */
export async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}

/** A film of one QR code, for a camera that is none (YUV4MPEG2, grey). */
export function filmOf(text: string, file: string): void {
  const [width, height, scale] = [640, 480, 8];
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const [left, top] = [(width - modules.size * scale) >> 1, (height - modules.size * scale) >> 1];
  const light = Buffer.alloc(width * height, 235);
  for (let y = 0; y < modules.size * scale; y++) {
    for (let x = 0; x < modules.size * scale; x++) {
      if (modules.get(Math.floor(y / scale), Math.floor(x / scale))) light[(top + y) * width + left + x] = 16;
    }
  }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)]);
  writeFileSync(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]));
}

/** Said in the middle of the screen. */
export const said = (page: Page, word: string): Locator => page.getByRole('alert').getByRole('heading', { name: word });
export const next = (page: Page): Locator => page.getByRole('button', { name: 'Nächste Person' });
export const last = (page: Page): Locator => page.getByRole('region', { name: 'Zuletzt' }).getByRole('listitem');

/** Nothing waits any more. */
export async function sent(page: Page): Promise<void> {
  await page.getByText(/^Verbunden\. Liste von/).waitFor();
}

/** Waits until this device holds the lists of so many dates. */
export async function holds(page: Page, lists: number): Promise<void> {
  await page.evaluate(async (expected) => {
    const held = (): Promise<number> =>
      new Promise((resolve) => {
        const open = indexedDB.open('kvh-check-in');
        open.onsuccess = () => {
          const count = open.result.transaction('lists').objectStore('lists').count();
          open.result.close();
          count.onsuccess = () => resolve(count.result);
        };
      });
    let count = await held();
    for (let left = 200; count !== expected; left--, count = await held()) {
      if (left === 0) throw new Error(`${count} lists are held, not ${expected}`);
      await new Promise((next) => setTimeout(next, 50));
    }
  }, lists);
}

/** All that this device holds, of lists and people. */
export const held = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const data = await new Promise<IDBDatabase>((resolve) => {
      const open = indexedDB.open('kvh-check-in');
      open.onsuccess = () => resolve(open.result);
    });
    const stores = ['lists', 'events', 'walkIns'].map(
      (name) =>
        new Promise((resolve) => {
          const rows = data.transaction(name).objectStore(name).getAll();
          rows.onsuccess = () => resolve(rows.result);
        }),
    );
    const rows = await Promise.all(stores);
    data.close();
    return JSON.stringify(rows);
  });

export async function fast(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Einstellungen' }).click();
  await page.getByText('Schnell').click();
  await page.getByRole('button', { name: 'Schließen' }).click();
}

/** Checks somebody in by code and goes on. */
export async function pass(page: Page, code: string): Promise<void> {
  await scan(page, code);
  await said(page, 'Willkommen').waitFor();
  await next(page).click();
}
