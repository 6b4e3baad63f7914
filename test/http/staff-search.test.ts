import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { Role } from '../../api/src/modules/access/actor.js';
import type { StaffDeskDto, StaffSearchDto } from '../../api/src/modules/workplace/workplace.dto.js';
import { FillSoundsService } from '../../api/src/modules/people/fill-sounds.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { Desk } from '../support/desk.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let run: WorldRun;
let nth = 0;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  run = await app.world.run({ title: 'Reden vor vielen Menschen' });
});
afterAll(() => app.close());

const book = async (name: string, email = `guest-${++nth}@example.org`): Promise<BookingReceiptDto> =>
  (await app.api.book<BookingReceiptDto>(run.id, { name, email, language: 'de' })).body;
const as = async (roles: readonly Role[]) => app.api.with({ cookie: (await app.world.staff(roles)).cookie });
const find = async (q: string, roles: readonly Role[] = ['STAFF']): Promise<StaffSearchDto> =>
  (await (await as(roles)).get<StaffSearchDto>(`/api/v1/staff/search?q=${encodeURIComponent(q)}`)).body;
const names = async (q: string): Promise<string[]> => (await find(q)).people.map(({ name }) => name);

describe('staff type what they remember', () => {
  it.each(['Haidari', 'amina', 'Amina Hai', 'Haidari Amina', 'amina@example', 'AMINA@EXAMPLE.ORG'])(
    'somebody is found by “%s”: the beginning of a name, either way round, or of an address',
    async (q) => {
      await book('Amina Haidari', 'amina@example.org');
      await book('Olena Bondar');
      expect(await names(q)).toEqual(['Amina Haidari']);
    },
  );

  it('a name in another script is found by its Latin spelling, by any word of it', async () => {
    const { id } = await book('أمينة الحيدري');
    await app.world.rows(`UPDATE person SET latin_name = 'Amina Al-Haidari' WHERE id = (SELECT person_id FROM booking WHERE id = ?)`, [id]);
    for (const q of ['amina', 'al-hai', 'أمينة']) expect(await names(q)).toEqual(['أمينة الحيدري']);
    expect((await (await as(['STAFF'])).get(`/api/v1/staff/people?q=${encodeURIComponent('أمينة')}`)).body).toMatchObject({
      people: [{ name: 'أمينة الحيدري' }],
    });
  });

  it('a name is found in whatever letters it is typed, after those that begin so', async () => {
    for (const name of ['Дарина Шевчук', 'محمد الحيدري', 'Olena Kowaltschuk', 'Kovalchuk Iryna']) await book(name);
    const [ukrainian, arabic] = ['Дарина Шевчук', 'محمد الحيدري'];
    for (const q of ['Schewtschuk', 'shevch', 'daryna schewtschuk']) expect(await names(q)).toEqual([ukrainian]);
    for (const q of ['Mohammed', 'Al-Haidari', 'Haidari Muhammad']) expect(await names(q)).toEqual([arabic]);
    for (const q of ['Ковальчук', 'Олена']) expect(await names(q)).toContain('Olena Kowaltschuk');
    expect(await names('Kovalchuk')).toEqual(['Kovalchuk Iryna', 'Olena Kowaltschuk']);
    const register = await (await as(['STAFF'])).get(`/api/v1/staff/people?q=${encodeURIComponent('Schewtschuk')}`);
    expect(register.body).toMatchObject({ people: [{ name: ukrainian }] });
  });

  it('a name whose sound is not kept yet, as after an update, is found after the next start', async () => {
    await book('Дарина Шевчук');
    await app.world.rows('UPDATE person SET sound_name = NULL');
    expect(await names('Schewtschuk')).toEqual([]);
    await app.get(FillSoundsService).onModuleInit();
    expect(await names('Schewtschuk')).toEqual(['Дарина Шевчук']);
  });

  it('a booking number leads to the booking, and what means something in SQL means itself', async () => {
    const { number } = await book('Amina Haidari');
    expect((await find(number.toLowerCase())).bookings).toMatchObject([{ number, name: 'Amina Haidari', code: run.code }]);
    expect(await find('%%%')).toEqual({ bookings: [], runs: [], people: [], organisations: [] });
  });

  it('a course is found by its number, its title or its town, what is ahead first; one that is long over by its number alone', async () => {
    const old = await app.world.run({ title: 'Reden, das alte' });
    await app.world.rows(`UPDATE course_run SET first_date = '2020-01-10', last_date = '2020-01-10' WHERE id = ?`, [old.id]);
    const past = await app.world.run({ title: 'Reden, das vorige' });
    await app.world.rows(`UPDATE course_run SET first_date = '2026-10-10', last_date = '2026-10-10' WHERE id = ?`, [past.id]);
    expect((await find('reden')).runs.map(({ code }) => code)).toEqual([run.code, past.code]);
    expect((await find('menschen reden')).runs.map(({ code }) => code)).toEqual([run.code]);
    expect((await find(old.code.toLowerCase())).runs.map(({ code }) => code)).toEqual([old.code]);
  });

  it('who may not see people or courses does not find them, and an organisation is nobody of the staff', async () => {
    await book('Amina Haidari');
    expect((await find('amina', ['REPORTING'])).people).toEqual([]);
    expect((await find('reden', ['TRAINER'])).runs).toEqual([]);
    const desk = await Desk.open(app);
    expect((await desk.api.get('/api/v1/staff/search?q=amina')).status).toBe(403);
  });

  it('who was erased is not found', async () => {
    const { id } = await book('Amina Haidari', 'amina@example.org');
    const [person] = await app.world.rows<{ id: string }>('SELECT person_id AS id FROM booking WHERE id = ?', [id]);
    await (await as(['STAFF'])).post(`/api/v1/staff/people/${person?.id}/erasure`, { reason: 'Wunsch am Telefon' });
    for (const q of ['amina', 'haidari', 'amina@example.org']) expect(await names(q)).toEqual([]);
  });
});

describe('the number beside "Heute"', () => {
  const waiting = async (roles: readonly Role[] = ['STAFF']): Promise<number | null> =>
    (await (await as(roles)).get<StaffDeskDto>('/api/v1/staff/desk')).body.waiting;

  it('is what the page says, at once after every act, and of what one may settle', async () => {
    const asked = await app.world.run({ prerequisites: ['basic_qualification'] });
    expect(await waiting()).toBe(0);
    await app.api.book(asked.id, { name: 'Olena Bondar', email: 'olena@example.org', language: 'de', basicQualification: 'ELSEWHERE' });
    const page = await (await as(['STAFF'])).get<{ total: number }>('/api/v1/staff/today');
    expect([await waiting(), page.body.total]).toEqual([1, 1]);
    expect(await waiting(['TRAINER'])).toBeNull();
  });
});
