import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import { DeclaredAccess, type DeclaredRoute } from '../../api/src/modules/access/declared-access.js';
import type { ApiClient } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(() => app.reset());
afterAll(() => app.close());

/** What anybody may call without signing in; each new line here is a decision. */
const open = [
  'DELETE v1/my/:token/data/needs/:needId',
  'DELETE v1/sign-in/session',
  'DELETE v1/trainer/:token/absences/:id',
  'GET demo/mails',
  'GET demo/mails/:id',
  'GET demo/mails/:id/attachments/:at',
  'GET demo/mails/:id/body.html',
  'GET demo/mails/:id/source.eml',
  'GET health/live',
  'GET health/ready',
  'GET v1/certificates/:code/verification',
  'GET v1/check-in/:sessionId',
  'GET v1/doors',
  'GET v1/doors/:token',
  'GET v1/feeds/:file',
  'GET v1/my/:token',
  'GET v1/my/:token/bookings/:bookingId/other-runs',
  'GET v1/my/:token/bookings/:bookingId/reasons',
  'GET v1/my/:token/bookings/:bookingId/sessions/:sessionId/excuse',
  'GET v1/my/:token/calendar.ics',
  'GET v1/my/:token/certificates/:id.pdf',
  'GET v1/my/:token/data',
  'GET v1/my/:token/data/copy.zip',
  'GET v1/office',
  'GET v1/reminders/:token',
  'GET v1/runs',
  'GET v1/runs.atom',
  'GET v1/runs.ics',
  'GET v1/runs/:id',
  'GET v1/runs/:id/allocation',
  'GET v1/runs/:id/calendar.ics',
  'GET v1/runs/:id/sessions/:sessionId/calendar.ics',
  'GET v1/runs/:id/share-image.png',
  'GET v1/runs/dates',
  'GET v1/towns',
  'GET v1/trainer-feeds/:file',
  'GET v1/trainer/:token',
  'GET v1/trainer/:token/copy.json',
  'PATCH v1/my/:token/data/person',
  'POST v1/address-changes/:token/confirmation',
  'POST v1/check-in/:sessionId/events',
  'POST v1/check-in/:sessionId/late-walk-ins',
  'POST v1/check-in/:sessionId/lookup',
  'POST v1/check-in/:sessionId/walk-ins',
  'POST v1/doors/:token/opening',
  'POST v1/my-links',
  'POST v1/my/:token/bookings/:bookingId/cancellation',
  'POST v1/my/:token/bookings/:bookingId/mode',
  'POST v1/my/:token/bookings/:bookingId/move',
  'POST v1/my/:token/bookings/:bookingId/offer',
  'POST v1/my/:token/bookings/:bookingId/party/cancellation',
  'POST v1/my/:token/bookings/:bookingId/party/separation',
  'POST v1/my/:token/bookings/:bookingId/sessions/:sessionId/answer',
  'POST v1/my/:token/bookings/:bookingId/sessions/:sessionId/excuse',
  'POST v1/my/:token/data/email',
  'POST v1/my/:token/data/erasure',
  'POST v1/my/:token/data/keeping',
  'POST v1/my/:token/link-renewal',
  'POST v1/organisation-applications',
  'POST v1/runs/:id/bookings',
  'POST v1/runs/:id/eligibility',
  'POST v1/sign-in/codes',
  'POST v1/sign-in/sessions',
  'POST v1/slips/:code/opening',
  'POST v1/trainer/:token/absences',
  'PUT v1/my/:token/bookings/:bookingId/certificate-sharing',
  'PUT v1/my/:token/data/newsletter',
  'PUT v1/my/:token/data/phone',
  'PUT v1/my/:token/data/reminders',
  'PUT v1/reminders/:token',
];

const routes = (): DeclaredRoute[] => app.get(DeclaredAccess).routes();
const isOfTheDesk = ({ rule }: DeclaredRoute): boolean => rule?.startsWith('organisation.') ?? false;
const nameOf = ({ method, path }: DeclaredRoute): string => `${method} ${path}`;
const guarded = (): DeclaredRoute[] => routes().filter((route) => route.rule !== 'public');

async function statusOf({ method, path }: DeclaredRoute, api: ApiClient): Promise<number> {
  const address = `/api/${path.replace(/:at\b/, '1').replaceAll(/:\w+/g, () => newId())}`;
  return (await api.send(method, address, method === 'GET' ? {} : { body: '{}' })).status;
}

describe('who may call what', () => {
  it('is declared by every route', () => {
    expect(
      routes()
        .filter((route) => !route.rule)
        .map(nameOf),
    ).toEqual([]);
    expect(routes().length).toBeGreaterThan(25);
  });

  it('is everybody for these routes and no others', () => {
    expect(
      routes()
        .filter((route) => route.rule === 'public')
        .map(nameOf)
        .sort(),
    ).toEqual(open);
  });

  it('is nobody for the mails of the sink, where mails leave the machine', async () => {
    const sink = routes().filter((route) => route.path.startsWith('demo/'));
    for (const route of sink) expect([nameOf(route), await statusOf(route, app.api)]).toEqual([nameOf(route), 404]);
  });

  it('is refused to who has not signed in', async () => {
    for (const route of guarded()) expect([nameOf(route), await statusOf(route, app.api)]).toEqual([nameOf(route), 401]);
  });

  it('is refused to staff whose role does not hold the permission', async () => {
    const { cookie } = await app.world.staff(['TRAINER']);
    const notForTrainers = guarded().filter(({ rule }) => rule !== 'account.read_own' && rule !== 'workplace.use');
    for (const route of notForTrainers) {
      expect([nameOf(route), await statusOf(route, app.api.with({ cookie }))]).toEqual([nameOf(route), 403]);
    }
  });

  it('is refused to all staff where an organisation acts for its people', async () => {
    const { cookie } = await app.world.staff(['STAFF_LEAD']);
    for (const route of guarded().filter(isOfTheDesk)) {
      expect([nameOf(route), await statusOf(route, app.api.with({ cookie }))]).toEqual([nameOf(route), 403]);
    }
  });

  it('is granted to the staff who lead, for everything else', async () => {
    const { cookie } = await app.world.staff(['STAFF_LEAD']);
    for (const route of guarded().filter((one) => !isOfTheDesk(one))) {
      const status = await statusOf(route, app.api.with({ cookie }));
      expect([nameOf(route), [401, 403, 500].includes(status)]).toEqual([nameOf(route), false]);
    }
  });
});
