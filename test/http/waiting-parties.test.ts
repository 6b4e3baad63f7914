import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { ParticipantDto } from '../../api/src/modules/booking/runs/staff-runs.dto.js';
import { ExpireOffersService } from '../../api/src/modules/booking/waitlist/expire-offers.service.js';
import type { OpenOfferDto } from '../../api/src/modules/booking/waitlist/waitlist.dto.js';
import { berlinInstant } from '../../api/src/time/berlin.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { Parties } from '../support/parties.js';
import type { WorldRun } from '../support/usual-run.js';
import { Waiting } from '../support/waiting.js';

let app: TestApp;
let staff: ApiClient;
let list: Waiting;
let parties: Parties;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  list = new Waiting(app);
  parties = new Parties(app);
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

interface FullRun {
  readonly run: WorldRun;
  readonly seated: readonly BookingReceiptDto[];
  readonly party: BookingReceiptDto;
  readonly single: BookingReceiptDto;
}

/** Four places, all taken; a party waits, then somebody alone. */
async function fullRun(people = 3, wish: object = {}): Promise<FullRun> {
  const run = await app.world.run({ capacity: 4, ...wish });
  const seated: BookingReceiptDto[] = [];
  for (let nth = 1; nth <= 4; nth += 1) seated.push(await list.book(run, nth));
  const party = (await parties.book(run, 5, people)).body;
  return { run, seated, party, single: await list.book(run, 6) };
}

const leave = async (seated: readonly BookingReceiptDto[], from: number, to: number): Promise<void> => {
  for (const one of seated.slice(from, to)) await list.cancel(one);
};
const queueOf = async (run: WorldRun): Promise<string> =>
  (await parties.seats(run))
    .filter(({ state }) => state === 'WAITLISTED' || state === 'OFFERED')
    .map(({ name, state }) => `${name.split(' ').slice(-3).join(' ')} ${state}`)
    .join(', ');
const hold = (run: WorldRun, holds: boolean) => staff.post(`/api/v1/staff/runs/${run.id}/waitlist/party-rule`, { holds });
const waitingOf = async (run: WorldRun): Promise<ParticipantDto[]> =>
  (await staff.get<{ rows: ParticipantDto[] }>(`/api/v1/staff/runs/${run.id}/participants?state=waiting`)).body.rows;
const party = (token: string, id: string, act: string, body: object = {}) =>
  app.api.post<Problem>(`/api/v1/my/${token}/bookings/${id}/party/${act}`, body);

describe('pain 11: a party waits as one entry', () => {
  it('with neighbouring turns and one place in the list', async () => {
    const { run, party: waits, single } = await fullRun();
    expect(waits).toMatchObject({ state: 'WAITLISTED', position: 1, companions: [{ state: 'WAITLISTED' }, { state: 'WAITLISTED' }] });
    expect(single.position).toBe(2);
    const turns = (await parties.seats(run)).filter(({ partyId }) => partyId !== null).map(({ turn }) => turn);
    expect(turns).toEqual([turns[0], Number(turns[0]) + 1, Number(turns[0]) + 2]);
    expect(await list.mine(single)).toMatchObject({ position: 2, waiting: 2, party: null });
    expect(await list.mine(waits)).toMatchObject({ position: 1, waiting: 2, party: { speaks: true, waitsTogether: true } });
    expect(await list.mails(waits)).toEqual(['booking.waitlisted']);
  });

  it('fewer free places than people: the next who waits gets them, and the party keeps its turn and reads why', async () => {
    const { run, seated, single } = await fullRun();
    await leave(seated, 0, 1);
    expect(await list.state(single)).toBe('OFFERED');
    await leave(seated, 1, 3);
    expect(await queueOf(run)).toBe('Gast Nummer 5 WAITLISTED, 1 von 5 WAITLISTED, 2 von 5 WAITLISTED, Gast Nummer 6 OFFERED');
    expect(
      (await waitingOf(run)).map(({ position, reasons, party: together }) => [position, reasons[0]?.code, reasons[0]?.params, together]),
    ).toEqual([
      [1, 'party_waits', { people: 3, free: 2 }, { others: ['Begleitung 1 von 5', 'Begleitung 2 von 5'], waitsTogether: true }],
      [1, 'party_waits', { people: 3, free: 2 }, { others: ['Gast Nummer 5', 'Begleitung 2 von 5'], waitsTogether: true }],
      [1, 'party_waits', { people: 3, free: 2 }, { others: ['Gast Nummer 5', 'Begleitung 1 von 5'], waitsTogether: true }],
    ]);
    await leave(seated, 3, 4);
    expect(await queueOf(run)).toBe('Gast Nummer 5 OFFERED, 1 von 5 OFFERED, 2 von 5 OFFERED, Gast Nummer 6 OFFERED');
  });

  it('where staff say so the places are held for it, and nobody overtakes, not even who comes now', async () => {
    const { run, seated, party: waits } = await fullRun();
    expect((await hold(run, true)).status).toBe(204);
    await leave(seated, 0, 2);
    await list.book(run, 7);
    expect(await queueOf(run)).toBe(
      'Gast Nummer 5 WAITLISTED, 1 von 5 WAITLISTED, 2 von 5 WAITLISTED, Gast Nummer 6 WAITLISTED, Gast Nummer 7 WAITLISTED',
    );
    expect((await waitingOf(run)).map(({ reasons }) => reasons[0]?.code)).toEqual([
      ...['party_waits', 'party_waits', 'party_waits', 'party_before', 'party_before'],
    ]);
    await leave(seated, 2, 3);
    expect(await list.state(waits)).toBe('OFFERED');
  });

  it('when staff no longer hold places the next who waits gets them at once', async () => {
    const { run, seated, single } = await fullRun();
    await hold(run, true);
    await leave(seated, 0, 1);
    expect(await list.state(single)).toBe('WAITLISTED');
    await hold(run, false);
    expect(await list.state(single)).toBe('OFFERED');
  });

  it('is asked once, with one deadline, and one yes is a yes of all', async () => {
    const { run, seated, party: waits } = await fullRun();
    await leave(seated, 0, 4);
    const offers = await app.world.rows<{ expires: Date }>(
      `SELECT DISTINCT f.expires_at AS expires FROM seat_offer f JOIN booking b ON b.id = f.booking_id WHERE b.party_id = ? AND f.state = 'OPEN'`,
      [waits.id],
    );
    expect(offers).toHaveLength(1);
    expect(await list.answer(waits, true)).toMatchObject({ status: 200, body: { state: 'CONFIRMED', party: { members: [{}, {}, {}] } } });
    expect(await parties.states(run)).toEqual([
      ...Array.from({ length: 4 }, () => 'CANCELLED_BY_PARTICIPANT'),
      ...['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'OFFERED'],
    ]);
    const mails = (await parties.mails()).filter((mail) => /Begleitung|Nummer 5/.test(mail));
    expect(mails).toEqual(['booking.waitlisted Gast Nummer 5', 'offer.open Gast Nummer 5', 'booking.confirmed Gast Nummer 5']);
  });

  it('one no is a no of all, and the places go on', async () => {
    const { run, seated, party: waits } = await fullRun();
    await hold(run, true);
    await leave(seated, 0, 3);
    const late = (await parties.book(run, 7, 2)).body;
    expect(await list.state(late)).toBe('WAITLISTED');
    const [companion] = waits.companions;
    expect(
      companion && (await app.api.post(`/api/v1/my/${companion.token}/bookings/${companion.id}/offer`, { accept: false })).status,
    ).toBe(200);
    expect((await parties.states(run)).slice(4)).toEqual([
      ...Array.from({ length: 3 }, () => 'OFFER_DECLINED'),
      'OFFERED',
      'OFFERED',
      'OFFERED',
    ]);
    expect(await list.state(late)).toBe('OFFERED');
  });

  it('without an answer in time all of it ends together, and one mail says so', async () => {
    const { run, seated, party: waits } = await fullRun();
    await hold(run, true);
    await leave(seated, 0, 3);
    app.clock.set(new Date(app.clock.now().getTime() + 72 * 3_600_000));
    expect(await app.get(ExpireOffersService).run()).toBe(1);
    expect((await parties.states(run)).slice(4, 7)).toEqual(['OFFER_EXPIRED', 'OFFER_EXPIRED', 'OFFER_EXPIRED']);
    expect(await list.mails(waits)).toEqual(['booking.waitlisted', 'offer.open', 'offer.expired']);
    expect((await parties.mails()).filter((mail) => mail.includes('Begleitung'))).toEqual([]);
  });

  it('E04: on the last day it is asked when there are places for all of it, and is no longer asked when there are not', async () => {
    const { run, seated, party: waits, single } = await fullRun(2);
    const last = await list.book(run, 7);
    app.clock.set(berlinInstant(run.firstDate, '06:00'));
    await leave(seated, 0, 2);
    expect(await Promise.all([waits, single, last].map(async (one) => (await list.mine(one))?.offer?.holdsSeat))).toEqual([
      false,
      false,
      false,
    ]);
    await list.answer(single, true);
    expect((await list.mine(waits))?.offer).toBeNull();
    expect(await list.mails(waits)).toEqual(['booking.waitlisted', 'offer.open', 'offer.taken']);
    expect(await list.answer(waits, true)).toMatchObject({ status: 409, body: { code: 'offer.taken' } });
    await list.answer(last, true);
    await leave(seated, 2, 4);
    expect(await list.answer(waits, true)).toMatchObject({ status: 200, body: { state: 'CONFIRMED' } });
    expect(await app.world.rows('SELECT taken, waiting FROM seat_ledger')).toEqual([{ taken: 4, waiting: 0 }]);
  });

  it('who leaves it makes it smaller, and then it may fit', async () => {
    const { run, seated, party: waits } = await fullRun();
    await hold(run, true);
    await leave(seated, 0, 2);
    const [companion] = waits.companions;
    const { status } = await party(waits.token, waits.id, 'cancellation', { bookings: [companion?.id] });
    expect(status).toBe(200);
    expect(await queueOf(run)).toBe('Gast Nummer 5 OFFERED, 2 von 5 OFFERED, Gast Nummer 6 WAITLISTED');
  });

  it('who booked for all cancels for all in one act; the others only for themselves', async () => {
    const { run, party: waits } = await fullRun();
    const [first, second] = waits.companions;
    const bookings = [waits.id, first?.id, second?.id];
    const foreign = await party(first?.token ?? '', first?.id ?? '', 'cancellation', { bookings });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'booking.party_unknown' } });
    expect((await party(waits.token, waits.id, 'cancellation', { bookings })).status).toBe(200);
    expect(await queueOf(run)).toBe('Gast Nummer 6 WAITLISTED');
    expect((await party(waits.token, waits.id, 'cancellation', { bookings })).status).toBe(200);
    expect((await parties.mails()).filter((mail) => mail.startsWith('booking.cancelled'))).toEqual(['booking.cancelled Gast Nummer 5']);
  });

  it('a name that was sent twice is cancelled once', async () => {
    const { run, party: waits } = await fullRun();
    const id = waits.companions[0]?.id;
    expect((await party(waits.token, waits.id, 'cancellation', { bookings: [id, id] })).status).toBe(200);
    expect(await queueOf(run)).toBe('Gast Nummer 5 WAITLISTED, 2 von 5 WAITLISTED, Gast Nummer 6 WAITLISTED');
  });

  it('when who booked for all has left, the next of them speaks', async () => {
    const { run, seated, party: waits } = await fullRun();
    const [first] = waits.companions;
    await hold(run, true);
    await list.cancel(waits);
    await leave(seated, 0, 2);
    const mails = (await parties.mails()).filter((mail) => mail.startsWith('offer.open'));
    expect(mails).toContain('offer.open Begleitung 1 von 5');
    const { body } = await app.api.get<{ bookings: { party: { speaks: boolean } }[] }>(`/api/v1/my/${first?.token ?? ''}`);
    expect(body.bookings[0]?.party.speaks).toBe(true);
  });

  it('may part: each waits alone from then on, in the same turns', async () => {
    const { run, seated, party: waits } = await fullRun();
    await hold(run, true);
    await leave(seated, 0, 2);
    expect(await party(waits.token, waits.id, 'separation')).toMatchObject({ status: 200, body: { state: 'OFFERED' } });
    expect(await queueOf(run)).toBe('Gast Nummer 5 OFFERED, 1 von 5 OFFERED, 2 von 5 WAITLISTED, Gast Nummer 6 WAITLISTED');
    expect(await party(waits.token, waits.id, 'separation')).toMatchObject({ status: 200, body: { state: 'OFFERED' } });
    await list.answer(waits, false);
    expect(await queueOf(run)).toBe('1 von 5 OFFERED, 2 von 5 OFFERED, Gast Nummer 6 WAITLISTED');
  });
});

describe('pain 11: what staff do with a party', () => {
  it('they move it as a whole', async () => {
    const { run, party: waits } = await fullRun();
    const move = { position: 2, reason: 'Auf eigenen Wunsch' };
    expect((await staff.post(`/api/v1/staff/bookings/${waits.companions[0]?.id}/queue-position`, move)).status).toBe(204);
    expect(await queueOf(run)).toBe('Gast Nummer 6 WAITLISTED, Gast Nummer 5 WAITLISTED, 1 von 5 WAITLISTED, 2 von 5 WAITLISTED');
    expect(await list.mine(waits)).toMatchObject({ position: 2, waiting: 2 });
  });

  it('whoever stands before a party once it was moved gets the place that was held for it', async () => {
    const { run, seated, party: waits, single } = await fullRun();
    await hold(run, true);
    await leave(seated, 0, 1);
    await staff.post(`/api/v1/staff/bookings/${waits.id}/queue-position`, { position: 2, reason: 'Auf eigenen Wunsch' });
    expect(await list.state(single)).toBe('OFFERED');
  });

  it('they give places to all of it, and hear when there are too few', async () => {
    const { run, seated, party: waits } = await fullRun();
    await staff.post(`/api/v1/staff/runs/${run.id}/waitlist/pause`);
    await leave(seated, 0, 2);
    const give = () => staff.post<Problem>(`/api/v1/staff/bookings/${waits.id}/approval`);
    expect(await give()).toMatchObject({ status: 409, body: { code: 'booking.party_needs_places', params: { people: 3, free: 2 } } });
    await leave(seated, 2, 3);
    expect((await give()).status).toBe(204);
    expect((await parties.states(run)).slice(3)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'WAITLISTED']);
    expect(await list.mails(waits)).toEqual(['booking.waitlisted', 'booking.confirmed']);
  });

  it('they give a place to the next while the party does not fit, unless they hold places for it', async () => {
    const { run, seated, single } = await fullRun();
    await staff.post(`/api/v1/staff/runs/${run.id}/waitlist/pause`);
    await leave(seated, 0, 2);
    await hold(run, true);
    const give = () => staff.post<Problem>(`/api/v1/staff/bookings/${single.id}/approval`);
    expect((await give()).body.code).toBe('booking.not_next');
    await hold(run, false);
    expect((await give()).status).toBe(204);
  });

  it('their list of people to call names a party once, with all its names', async () => {
    const { run, seated } = await fullRun();
    await hold(run, true);
    await leave(seated, 0, 3);
    const { body } = await staff.get<OpenOfferDto[]>('/api/v1/staff/offers');
    expect(body.map(({ name, companions }) => [name, companions])).toEqual([
      ['Gast Nummer 5', ['Begleitung 1 von 5', 'Begleitung 2 von 5']],
    ]);
  });

  it('a request that steps back waits alone', async () => {
    const run = await app.world.run({ capacity: 3, prerequisites: ['interview'] });
    const asks = (await parties.book(run, 1, 3)).body;
    await list.book(run, 2);
    expect((await staff.post(`/api/v1/staff/bookings/${asks.companions[0]?.id}/waitlist`)).status).toBe(204);
    expect(await parties.states(run)).toEqual(['REQUESTED', 'REQUESTED', 'OFFERED', 'WAITLISTED']);
    expect((await waitingOf(run)).map(({ party: together }) => together?.waitsTogether)).toEqual([false]);
  });
});
