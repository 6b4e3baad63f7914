import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CleanUpService } from '../../api/src/jobs/clean-up.service.js';
import { NOTICE_VERSION } from '../../api/src/modules/organisations/notice.js';
import { SlipPins } from '../../api/src/modules/enrolment/slip-pins.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { Desk } from '../support/desk.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => app.reset());
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const later = (minutes: number): void => app.clock.set(new Date(app.clock.now().getTime() + minutes * 60_000));
const tomorrow = (): void => later(24 * 60);

interface Members {
  readonly members: readonly { readonly id: string; readonly name: string; readonly reachedBy: string; readonly upcoming: number }[];
}
const membersOf = async (desk: Desk) => (await desk.api.get<Members>(desk.path('members'))).body.members;

describe('what an organisation sees', () => {
  it('pain 36: its own people in a run, and nobody else', async () => {
    const [mine, other] = [await Desk.open(app), await Desk.open(app)];
    const run = await app.world.run();
    await mine.enrolText(run.slug, 'Amina Haidari');
    await other.enrolText(run.slug, 'Samuel Owusu');
    await app.api.book(run.id, { name: 'Olena Melnyk', email: 'olena@example.org', organisationId: mine.id, language: 'de' });
    expect((await mine.bookingsOf(run.slug)).body.bookings.map(({ name }) => name)).toEqual(['Amina Haidari']);
    expect((await membersOf(mine)).map(({ name }) => name)).toEqual(['Amina Haidari']);
  });

  it('is nothing of another organisation, as if there were none', async () => {
    const [mine, other] = [await Desk.open(app), await Desk.open(app)];
    const run = await app.world.run();
    const theirs = await other.enrolText(run.slug, 'Samuel Owusu');
    for (const path of ['members', 'overview', `enrolments/${theirs.id}`, `runs/${run.slug}/bookings`]) {
      const { status, body } = await mine.api.get<Problem>(other.path(path));
      expect([path, status, body.code]).toEqual([path, 404, 'organisation.unknown']);
    }
    expect((await mine.api.get<Problem>(mine.path(`enrolments/${theirs.id}`))).body.code).toBe('enrolment.unknown');
    const [booking] = theirs.bookings;
    expect((await mine.api.post<Problem>(mine.path(`bookings/${booking?.id}/cancellation`), {})).status).toBe(404);
  });

  it('E17: of somebody in two organisations each sees only what it booked, and the person is one', async () => {
    const [one, two] = [await Desk.open(app), await Desk.open(app)];
    const [first, second] = [await app.world.run(), await app.world.run()];
    await one.enrolText(first.slug, 'Samuel Owusu\tsamuel@example.org');
    await two.enrolText(second.slug, 'Samuel Owusu\tsamuel@example.org');
    expect(await app.world.count('person')).toBe(1);
    expect((await one.bookingsOf(first.slug)).body.bookings).toHaveLength(1);
    expect((await one.bookingsOf(second.slug)).status).toBe(404);
    const list = await two.list(await two.paste(first.slug, 'Samuel Owusu\tsamuel@example.org'));
    expect(list.rows).toMatchObject([{ kind: 'known', code: 'known_elsewhere', params: {} }]);
  });

  it('E16: ends with the membership; the person keeps the place', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run();
    const batch = await desk.enrolText(run.slug, 'Fatima El Amrani\tfatima@example.org\nAmina Haidari');
    const fatima = (await membersOf(desk)).find(({ name }) => name.startsWith('Fatima'));
    later(10);
    expect((await desk.api.post(desk.path(`members/${fatima?.id}/end`), {})).status).toBe(204);
    expect((await membersOf(desk)).map(({ name }) => name)).toEqual(['Amina Haidari']);
    expect((await desk.bookingsOf(run.slug)).body.bookings.map(({ name }) => name)).toEqual(['Amina Haidari']);
    expect((await desk.batch(batch.id)).bookings.map(({ name }) => name)).toEqual(['Amina Haidari']);
    const gone = batch.bookings.find(({ name }) => name.startsWith('Fatima'));
    expect((await desk.api.post(desk.path(`bookings/${gone?.id}/cancellation`), {})).status).toBe(404);
    expect(await app.world.count('booking', `state = 'CONFIRMED'`)).toBe(2);
  });

  it('E16: ends with the role, in the middle of a session, and no code is mailed any more', async () => {
    const desk = await Desk.open(app);
    const lead = await app.world.staff(['STAFF_LEAD']);
    expect((await desk.api.get(desk.path('overview'))).status).toBe(200);
    const ended = await app.api
      .with({ cookie: lead.cookie })
      .post(`/api/v1/staff/organisations/${desk.id}/roles/${desk.accountId}/end`, {});
    expect(ended.status).toBe(204);
    expect((await desk.api.get(desk.path('overview'))).status).toBe(401);
    await app.api.post('/api/v1/sign-in/codes', { email: desk.email });
    expect(await app.world.count('sign_in_code')).toBe(0);
  });

  it('E16: ends by itself after the last day of the role', async () => {
    const desk = await Desk.open(app, { endsOn: '2027-01-04' });
    expect((await desk.api.get(desk.path('overview'))).status).toBe(200);
    app.clock.set(new Date('2027-01-04T23:05:00Z'));
    expect((await desk.api.get(desk.path('overview'))).status).toBe(401);
  });
});

describe('members of an organisation', () => {
  it('need a name and no more, and the notice they got is kept', async () => {
    const desk = await Desk.open(app);
    const { status, body } = await desk.api.post<{ name: string }>(desk.path('members'), { name: 'Parwana', notice: NOTICE_VERSION });
    expect([status, body]).toEqual([201, expect.objectContaining({ name: 'Parwana', reachedBy: 'organisation', upcoming: 0 })]);
    expect(await app.world.rows('SELECT notice_version AS version FROM membership')).toEqual([{ version: NOTICE_VERSION }]);
    const again = await desk.api.post<Problem>(desk.path('members'), { name: 'parwana', notice: NOTICE_VERSION });
    expect([again.status, again.body.code]).toEqual([409, 'organisation.member_known']);
    expect((await desk.api.post(desk.path('members'), { name: 'Zahra' })).status).toBe(400);
  });

  it('can be chosen from the list instead of being typed again', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run();
    await desk.api.post(desk.path('members'), { name: 'Parwana', notice: NOTICE_VERSION });
    const [member] = await membersOf(desk);
    const { body } = await desk.api.post<{ id: string }>(desk.path('imports'), { run: run.slug, memberships: [member?.id] });
    await desk.enrol(body.id);
    expect(await app.world.count('person')).toBe(1);
    expect(await membersOf(desk)).toMatchObject([{ name: 'Parwana', upcoming: 1 }]);
  });
});

describe('cancelling at the desk', () => {
  it('is a cancellation by the organisation, and the person hears of it', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run();
    const { bookings } = await desk.enrolText(run.slug, 'Amina Haidari\tamina@example.org');
    later(6);
    const cancel = () => desk.api.post(desk.path(`bookings/${bookings[0]?.id}/cancellation`), {});
    expect([(await cancel()).status, (await cancel()).status]).toEqual([204, 204]);
    expect(await app.world.rows('SELECT state FROM booking')).toEqual([{ state: 'CANCELLED_BY_ORG' }]);
    expect(await app.world.count('outbox', `kind = 'booking.cancelled'`)).toBe(1);
  });

  it('is quiet while nobody has been told', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run();
    const { bookings } = await desk.enrolText(run.slug, 'Amina Haidari\tamina@example.org');
    await desk.api.post(desk.path(`bookings/${bookings[0]?.id}/cancellation`), {});
    expect(await app.world.rows('SELECT state FROM booking')).toEqual([{ state: 'CANCELLED_BY_ORG' }]);
    expect(await app.world.count('outbox', `kind = 'booking.cancelled'`)).toBe(0);
  });
});

describe('slips', () => {
  const open = (code: string, pin: string) => app.api.post<Problem & { token: string }>(`/api/v1/slips/${code}/opening`, { pin });

  async function slip(): Promise<{ desk: Desk; run: WorldRun; bookingId: string; code: string; pin: string }> {
    const desk = await Desk.open(app);
    const run = await app.world.run();
    const { bookings } = await desk.enrolText(run.slug, 'Tesfay Ghebremedhin');
    const [row] = await app.world.rows<{ code: string }>('SELECT code FROM booking_slip');
    const code = row?.code ?? '';
    return { desk, run, bookingId: bookings[0]?.id ?? '', code, pin: app.get(SlipPins).pinOf(code) };
  }

  it('E14: code and PIN open this one booking, in which the person can cancel', async () => {
    const { bookingId, code, pin } = await slip();
    const { status, body } = await open(code.toLowerCase().replace('-', ''), `${pin.slice(0, 3)} ${pin.slice(3)}`);
    expect(status).toBe(200);
    const page = await app.api.get<{ scope: string; bookings: { id: string }[] }>(`/api/v1/my/${body.token}`);
    expect(page.body).toMatchObject({ scope: 'booking', bookings: [{ id: bookingId }] });
    expect((await app.api.post(`/api/v1/my/${body.token}/bookings/${bookingId}/cancellation`, {})).status).toBe(200);
  });

  it('open the booking to which the person has moved', async () => {
    const { run, bookingId, code, pin } = await slip();
    const there = await app.world.run({ sameCourseAs: run, dates: ['2027-03-06'] });
    const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    const moved = await staff.post<{ bookingId: string }>(`/api/v1/staff/bookings/${bookingId}/move`, { run: there.id });
    expect(moved.status).toBe(200);
    const { body } = await open(code, pin);
    const page = await app.api.get<{ bookings: { id: string; state: string }[] }>(`/api/v1/my/${body.token}`);
    expect(page.body.bookings).toMatchObject([{ id: moved.body.bookingId, state: 'CONFIRMED' }]);
  });

  it('do not open with a wrong PIN or an unknown code, and say the same', async () => {
    const { code, pin } = await slip();
    const wrong = String((Number(pin) + 1) % 1_000_000).padStart(6, '0');
    expect((await open(code, wrong)).body.code).toBe('slip.wrong');
    expect((await open('0000-0000', pin)).body.code).toBe('slip.wrong');
    expect((await open(code, '')).status).toBe(400);
  });

  it('cannot be guessed: after ten tries an hour, and thirty in all, even the right PIN is refused', async () => {
    const { code, pin } = await slip();
    const wrong = String((Number(pin) + 1) % 1_000_000).padStart(6, '0');
    for (let n = 0; n < 10; n++) expect((await open(code, wrong)).status).toBe(422);
    expect((await open(code, pin)).status).toBe(429);
    await app.world.rows('UPDATE booking_slip SET tries = 30');
    later(61);
    expect((await open(code, pin)).body.code).toBe('slip.wrong');
  });

  it('are printed as PDF with the name, for the organisation alone', async () => {
    const { desk, bookingId } = await slip();
    const { status, headers, body } = await desk.api.get<Buffer>(desk.path(`bookings/${bookingId}/slip.pdf`));
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(body.subarray(0, 5).toString()).toBe('%PDF-');
    const other = await Desk.open(app);
    expect((await other.api.get(other.path(`bookings/${bookingId}/slip.pdf`))).status).toBe(404);
  });
});

describe('the way to a desk', () => {
  const application = {
    name: 'Frauenforum Gießen e. V.',
    town: 'Gießen',
    isRegisteredAssociation: true,
    isNonProfit: true,
    contactName: 'Amina Haidari',
    email: 'Amina@example.org',
    language: 'de',
  };
  const apply = (changes: object = {}) => app.api.post('/api/v1/organisation-applications', { ...application, ...changes });

  it('is an application, a look of staff and an invitation; then a mailed code opens it', async () => {
    const { cookie } = await app.world.staff(['STAFF']);
    const staff = app.api.with({ cookie });
    expect((await apply()).status).toBe(202);
    expect((await apply()).status).toBe(202);
    await app.mailbox.waitFor('amina@example.org');
    const { body } = await staff.get<{ applications: { id: string }[] }>('/api/v1/staff/organisation-desks');
    expect(body.applications).toHaveLength(1);
    const [one] = body.applications;
    const verified = await staff.post(`/api/v1/staff/organisation-applications/${one?.id}/verification`, { endsOn: '2027-12-31' });
    expect(verified.status).toBe(204);
    const invitation = (await app.mailbox.waitFor('amina@example.org', 2)).at(-1);
    expect(invitation?.text).toContain('/anmelden');
    expect(invitation?.text).toContain('31. Dezember 2027');
    await app.api.post('/api/v1/sign-in/codes', { email: 'amina@example.org' });
    const mail = (await app.mailbox.waitFor('amina@example.org', 3)).at(-1);
    const code = /\b\d{3} ?\d{3}\b/.exec(mail?.text ?? '')?.[0].replace(' ', '') ?? '';
    const session = await app.api.post('/api/v1/sign-in/sessions', { email: 'amina@example.org', code });
    const mine = app.api.with({ cookie: session.headers.get('set-cookie')?.split(';')[0] ?? '' });
    const me = await mine.get<{ organisations: object[] }>('/api/v1/me');
    expect(me.body.organisations).toMatchObject([{ name: application.name, role: 'CONTACT', endsOn: '2027-12-31' }]);
    expect((await mine.get('/api/v1/staff/runs')).status).toBe(403);
  });

  it('leads to the organisation we know already, where it is the same', async () => {
    const { id } = await app.world.organisation({ name: 'Frauenforum Gießen e. V. (Demo)' });
    const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    await apply();
    const { body } = await staff.get<{ applications: { id: string; similar: { id: string }[] }[] }>('/api/v1/staff/organisation-desks');
    expect(body.applications[0]?.similar.map((one) => one.id)).toEqual([id]);
    await staff.post(`/api/v1/staff/organisation-applications/${body.applications[0]?.id}/verification`, { organisationId: id });
    expect(await app.world.count('organisation')).toBe(1);
  });

  it('ends with a reason where staff decline, and nobody gets in', async () => {
    const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    await apply();
    const [row] = await app.world.rows<{ id: string }>('SELECT id FROM organisation_application');
    const decline = () =>
      staff.post<Problem>(`/api/v1/staff/organisation-applications/${row?.id}/decline`, { reason: 'Bitte rufen Sie uns an.' });
    expect((await decline()).status).toBe(204);
    expect((await decline()).body.code).toBe('application.unknown');
    expect((await app.mailbox.waitFor('amina@example.org', 2)).at(-1)?.text).toContain('Bitte rufen Sie uns an.');
    expect(await app.world.count('organisation_role')).toBe(0);
  });

  it('is not the address of somebody of the staff', async () => {
    const account = await app.world.staff();
    const staff = app.api.with({ cookie: account.cookie });
    await apply({ email: account.email });
    const [row] = await app.world.rows<{ id: string }>('SELECT id FROM organisation_application');
    const { body } = await staff.post<Problem>(`/api/v1/staff/organisation-applications/${row?.id}/verification`, {});
    expect(body.code).toBe('organisation.address_of_staff');
  });
});

it('lists are gone after a day', async () => {
  const desk = await Desk.open(app);
  const run = await app.world.run();
  const id = await desk.paste(run.slug, 'Amina Haidari');
  later(23 * 60);
  await app.get(CleanUpService).run();
  expect(await app.world.count('member_import')).toBe(1);
  tomorrow();
  const [row] = await app.world.rows<{ id: string }>('SELECT id FROM member_import');
  expect(row?.id).toBe(id);
  await app.get(CleanUpService).run();
  expect(await app.world.count('member_import')).toBe(0);
});
