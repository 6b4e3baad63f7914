import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { ParticipantsDto } from '../../api/src/modules/booking/runs/staff-runs.dto.js';
import type { PapersOfPersonDto } from '../../api/src/modules/people/papers.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let staff: ApiClient;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const POLICE = 'police_certificate_seen';
const leyla = { name: 'Leyla Hosseini', email: 'leyla@example.org', language: 'de' };
const book = (run: WorldRun) => app.api.book<BookingReceiptDto & Problem>(run.id, leyla);
const note = (personId: string, paper: object) => staff.post<Problem>(`/api/v1/staff/people/${personId}/papers`, paper);
const papersOf = async (personId: string) => (await staff.get<PapersOfPersonDto>(`/api/v1/staff/people/${personId}/papers`)).body;
const personOf = async (): Promise<string> => (await app.world.rows<{ id: string }>('SELECT person_id AS id FROM booking'))[0]?.id ?? '';
const asked = async (run: WorldRun): Promise<unknown[]> =>
  (await staff.get<ParticipantsDto>(`/api/v1/staff/runs/${run.id}/participants?state=requested`)).body.rows.flatMap(({ reasons }) =>
    reasons.map(({ params }) => params.documents),
  );

describe('papers that interpreters show', () => {
  it('are noted by staff with kind, day and who, and asked for no more: not in the open request, not at the next booking', async () => {
    const run = await app.world.run({ prerequisites: [POLICE, 'confidentiality_signed'] });
    const receipt = await book(run);
    expect(receipt.body.state).toBe('REQUESTED');
    const personId = await personOf();
    expect(await asked(run)).toEqual([[POLICE, 'confidentiality_signed']]);
    expect((await note(personId, { kind: POLICE, seenOn: '2027-01-04', validUntil: '2027-03-01' })).status).toBe(204);
    expect(await asked(run)).toEqual([['confidentiality_signed']]);
    await note(personId, { kind: 'confidentiality_signed', seenOn: '2027-01-04' });
    expect(await asked(run)).toEqual([]);
    const reasons = await app.api.get<object[]>(`/api/v1/my/${receipt.body.token}/bookings/${receipt.body.id}/reasons`);
    expect(reasons.body).toEqual([]);
    expect((await book(await app.world.run({ prerequisites: [POLICE] }))).body.state).toBe('CONFIRMED');
    const { papers, name } = await papersOf(personId);
    expect([name, papers.length]).toEqual(['Leyla Hosseini', 2]);
    expect(papers.find(({ kind }) => kind === POLICE)).toMatchObject({
      ...{ seenOn: '2027-01-04', validUntil: '2027-03-01', seenBy: 'Sabine Wagner-Öztürk', counts: true },
    });
  });

  it('must still count on the first day of the course', async () => {
    const run = await app.world.run({ prerequisites: [POLICE], dates: ['2027-04-10'] });
    await book(run);
    await note(await personOf(), { kind: POLICE, seenOn: '2027-01-04', validUntil: '2027-04-09' });
    expect(await asked(run)).toEqual([[POLICE]]);
    expect((await book(await app.world.run({ prerequisites: [POLICE], dates: ['2027-04-09'] }))).body.state).toBe('CONFIRMED');
  });

  it('are one note when noted twice, can be removed, and the log tells both', async () => {
    await book(await app.world.run());
    const personId = await personOf();
    const paper = { kind: POLICE, seenOn: '2027-01-04' };
    await note(personId, paper);
    await note(personId, paper);
    const [stored] = (await papersOf(personId)).papers;
    expect((await papersOf(personId)).papers).toHaveLength(1);
    const at = `/api/v1/staff/people/${personId}/papers/${stored?.id}`;
    expect((await staff.delete(at)).status).toBe(204);
    expect((await staff.delete(at)).status).toBe(204);
    expect((await papersOf(personId)).papers).toEqual([]);
    expect(await app.world.rows(`SELECT verb FROM audit_entry WHERE verb LIKE 'paper.%' ORDER BY seq`)).toEqual([
      { verb: 'paper.seen' },
      { verb: 'paper.removed' },
    ]);
  });

  it('are refused in words for a day to come, an end before the beginning, an unknown kind or person; only staff see them', async () => {
    await book(await app.world.run());
    const personId = await personOf();
    expect((await note(personId, { kind: POLICE, seenOn: '2027-01-05' })).body.errors).toMatchObject([{ code: 'paper.seen_later' }]);
    const ended = await note(personId, { kind: POLICE, seenOn: '2027-01-04', validUntil: '2027-01-03' });
    expect(ended.body.errors).toMatchObject([{ field: 'validUntil', code: 'paper.ends_before' }]);
    expect((await note(personId, { kind: 'passport', seenOn: '2027-01-04' })).status).toBe(400);
    expect((await note(newId(), { kind: POLICE, seenOn: '2027-01-04' })).body.code).toBe('person.unknown');
    expect((await app.api.get(`/api/v1/staff/people/${personId}/papers`)).status).toBe(401);
  });

  it('are one note when two press at the same moment', async () => {
    await book(await app.world.run());
    const personId = await personOf();
    const notes = await Promise.all(Array.from({ length: 6 }, () => note(personId, { kind: POLICE, seenOn: '2027-01-04' })));
    expect(notes.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204, 204]);
    expect((await papersOf(personId)).papers).toHaveLength(1);
  });

  it('E33: are noted for nobody who was erased', async () => {
    await book(await app.world.run());
    const personId = await personOf();
    expect((await staff.post(`/api/v1/staff/people/${personId}/erasure`, { reason: 'Anruf' })).status).toBe(200);
    expect((await note(personId, { kind: POLICE, seenOn: '2027-01-04' })).body.code).toBe('person.unknown');
    expect((await staff.get<Problem>(`/api/v1/staff/people/${personId}/papers`)).body.code).toBe('person.unknown');
  });
});
