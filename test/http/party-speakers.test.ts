import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { MyBookingDto } from '../../api/src/modules/booking/my-page/my-page.dto.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import { berlinInstant } from '../../api/src/time/berlin.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { Parties } from '../support/parties.js';
import type { WorldRun } from '../support/usual-run.js';
import { Waiting } from '../support/waiting.js';

let app: TestApp;
let list: Waiting;
let parties: Parties;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  list = new Waiting(app);
  parties = new Parties(app);
});
beforeEach(() => app.reset());
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

interface Asked {
  readonly run: WorldRun;
  readonly party: BookingReceiptDto;
}

/** Three who waited together are asked. @param now when the places come free */
async function asked(now: (run: WorldRun) => Date | null = () => null): Promise<Asked> {
  const run = await app.world.run({ capacity: 3 });
  const seated = [await list.book(run, 1), await list.book(run, 2), await list.book(run, 3)];
  const party = (await parties.book(run, 5, 3)).body;
  const at = now(run);
  if (at) app.clock.set(at);
  for (const one of seated) await list.cancel(one);
  return { run, party };
}
const act = ({ token, id }: BookingReceiptDto, what: string, body: object = {}) =>
  app.api.post<MyBookingDto & Problem>(`/api/v1/my/${token}/bookings/${id}/party/${what}`, body);
const toldOf = async (name: string): Promise<string[]> => (await parties.mails()).filter((mail) => mail.endsWith(name));
const night = (run: WorldRun): Date => new Date(berlinInstant(run.firstDate, '02:00').getTime() - 24 * 3_600_000);

describe('pain 11: who booked for all leaves', () => {
  it('while all are asked: the next of them is asked at once, and their yes is a yes of all who are left', async () => {
    const { run, party } = await asked();
    await act(party, 'cancellation', { bookings: [party.id] });
    expect(await toldOf('Begleitung 1 von 5')).toEqual(['offer.open Begleitung 1 von 5']);
    expect(await toldOf('Begleitung 2 von 5')).toEqual([]);
    const [next] = party.companions;
    expect((await list.answer({ ...party, ...next }, true)).body).toMatchObject({ state: 'CONFIRMED', party: { speaks: true } });
    expect((await parties.states(run)).slice(3)).toEqual(['CANCELLED_BY_PARTICIPANT', 'CONFIRMED', 'CONFIRMED']);
  });

  it('with the next of them in one act: the last one is asked, and nobody of those who go', async () => {
    const { party } = await asked();
    await act(party, 'cancellation', { bookings: [party.id, party.companions[0]?.id] });
    expect(await toldOf('Begleitung 1 von 5')).toEqual([]);
    expect(await toldOf('Begleitung 2 von 5')).toEqual(['offer.open Begleitung 2 von 5']);
  });

  it('at night: the next of them is asked in the morning (E03)', async () => {
    const { run, party } = await asked(night);
    await list.cancel(party);
    const [mail] = await app.world.rows<{ dueAt: Date }>(
      `SELECT due_at AS dueAt FROM outbox o JOIN booking b ON b.id = o.booking_id WHERE o.kind = 'offer.open' AND b.id <> b.party_id`,
    );
    expect(mail?.dueAt.getTime()).toBe(night(run).getTime() + 6 * 3_600_000);
  });

  it('by moving to another date: those who stay are asked through the next of them', async () => {
    const { run, party } = await asked();
    const other = await app.world.run({ sameCourseAs: run, dates: ['2027-03-06', '2027-03-13'] });
    await app.api.post(`/api/v1/my/${party.token}/bookings/${party.id}/move`, { run: other.id });
    expect(await toldOf('Begleitung 1 von 5')).toEqual(['offer.open Begleitung 1 von 5']);
  });

  it.each([
    ['with their seats', true],
    ['from the list', false],
  ])('%s: the next of them gets the link that decides for all, and the dates do not come again', async (_where, isSeated) => {
    const run = await app.world.run({ capacity: 3 });
    if (!isSeated) for (const nth of [1, 2, 3]) await list.book(run, nth);
    const party = (await parties.book(run, 5, 3)).body;
    await app.get(MailDispatcher).drain();
    await list.cancel(party);
    expect(await toldOf('Begleitung 1 von 5')).toEqual(['person.link Begleitung 1 von 5']);
    const before = app.mailbox.to('gast-5@example.org').length;
    await app.get(MailDispatcher).drain();
    const news = app.mailbox.to('gast-5@example.org').slice(before);
    expect(news.map(({ subject }) => subject).sort()).toEqual([
      'Ihr Platz ist abgesagt: Gespräche gut führen – Kassel',
      'Sie entscheiden jetzt für Ihre Gruppe',
    ]);
    const mail = news.find(({ subject }) => subject.startsWith('Sie entscheiden'));
    const token = /\/meine\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const { body } = await app.api.get<{ bookings: MyBookingDto[] }>(`/api/v1/my/${token}`);
    expect(body.bookings[0]?.party?.speaks).toBe(true);
  });

  it('by a step back to the list: staff part them, and the next of those who keep their seats speaks for them', async () => {
    const run = await app.world.run({ capacity: 3, prerequisites: ['org_member'] });
    const party = (await parties.book(run, 5, 3)).body;
    await list.book(run, 6);
    const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    expect((await staff.post(`/api/v1/staff/bookings/${party.id}/waitlist`, {})).status).toBe(204);
    expect(await toldOf('Begleitung 1 von 5')).toEqual(['person.link Begleitung 1 von 5']);
  });

  it('who leaves without having spoken for anybody changes nothing for the others', async () => {
    const { party } = await asked();
    await act(party, 'cancellation', { bookings: [party.companions[1]?.id] });
    expect(await toldOf('Begleitung 1 von 5')).toEqual([]);
  });
});
