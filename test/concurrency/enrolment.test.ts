import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { Desk } from '../support/desk.js';
import { brokenLaws } from '../support/invariants.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(() => app.reset());
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const names = (of: string, count: number): string =>
  Array.from({ length: count }, (_, nth) => `${of} Nummer${nth}\t${of.toLowerCase()}-${nth}@example.org`).join('\n');
const guest = (nth: number) => ({ name: `Gast Nummer ${nth}`, email: `gast-${nth}@example.org`, language: 'de', waitlist: true });

describe('organisations that enrol many at once', () => {
  it('share the places with each other and with strangers, and none is given twice', async () => {
    const [one, two] = [await Desk.open(app), await Desk.open(app)];
    const run = await app.world.run({ capacity: 20, waitlistSize: 15 });
    const lists = [await one.paste(run.slug, names('Eins', 15)), await two.paste(run.slug, names('Zwei', 15))] as const;
    const guests = Array.from({ length: 20 }, (_, nth) => app.api.book(run.id, guest(nth)));
    await Promise.all([one.enrol(lists[0]), two.enrol(lists[1]), ...guests]);
    expect(await app.world.count('booking', `state = 'CONFIRMED'`)).toBe(20);
    expect(await app.world.count('booking', `state = 'WAITLISTED'`)).toBe(15);
    expect(await app.world.rows('SELECT taken, waiting FROM seat_ledger')).toEqual([{ taken: 20, waiting: 15 }]);
    const turns = await app.world.rows<{ turn: number }>('SELECT DISTINCT ledger_version AS turn FROM booking');
    expect(turns).toHaveLength(35);
  });

  it('may take everything back while others come: whoever waits is asked, nobody sits on nothing', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run({ capacity: 10, waitlistSize: 30 });
    const batch = await desk.enrolText(run.slug, names('Eins', 10));
    const guests = Array.from({ length: 10 }, (_, nth) => app.api.book(run.id, guest(nth)));
    const [undone, ...booked] = await Promise.all([desk.api.post(desk.path(`enrolments/${batch.id}/undo`), {}), ...guests]);
    expect([undone, ...booked].map(({ status }) => status)).toEqual([204, ...Array.from({ length: 10 }, () => 201)]);
    expect(await app.world.count('booking', `state = 'CANCELLED_BY_ORG'`)).toBe(10);
    expect(await app.world.count('booking', `state IN ('CONFIRMED', 'OFFERED')`)).toBe(10);
  });

  it('the same list sent ten times at once enrols each person once (E36)', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run({ capacity: 50 });
    const text = names('Eins', 5);
    const lists = await Promise.all(Array.from({ length: 10 }, () => desk.paste(run.slug, text)));
    const answers = await Promise.all(lists.map((list) => desk.enrol(list)));
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(1);
    expect(await app.world.count('booking', 'active = 1')).toBe(5);
  });
});
