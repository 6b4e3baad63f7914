import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MyPageDto } from '../../api/src/modules/booking/my-page/my-page.dto.js';
import type { MembersCertificatesDto } from '../../api/src/modules/certificates/certificate.dto.js';
import { SlipPins } from '../../api/src/modules/enrolment/slip-pins.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { Desk } from '../support/desk.js';
import { type IssuedCertificate, issuedCertificate } from '../support/issued-certificate.js';
import { personOf } from '../support/own-person.js';

const NAME = 'Olena Bondar';

let app: TestApp;
let desk: Desk;
let issued: IssuedCertificate;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  issued = await issuedCertificate(app, NAME);
  desk = await Desk.open(app);
  await app.world.rows('UPDATE booking SET organisation_id = ?, enrolled_by = ?', [desk.id, desk.accountId]);
  await app.world.rows(
    `INSERT INTO membership (id, person_id, organisation_id, role, valid_from) SELECT UUID(), person_id, organisation_id, 'MEMBER', '2020-01-01' FROM booking`,
  );
});
afterAll(() => app.close());

const list = async (of: Desk) => (await of.api.get<MembersCertificatesDto>(of.path('certificates'))).body.certificates;
const paper = (of: Desk) => of.api.get<Buffer & Problem>(of.path(`certificates/${issued.id}.pdf`));
const booking = () => issued.course.bookings.get(NAME);
/** The link in the mails of the person. */
const ownLink = async () => (await personOf(app, booking()?.id ?? '')).token;
const agreeBy = (link: string, isShared: boolean) =>
  app.api.put<Problem>(`/api/v1/my/${link}/bookings/${booking()?.id}/certificate-sharing`, { isShared });
const agree = async (isShared: boolean) => agreeBy(await ownLink(), isShared);

describe('certificates of members (M6)', () => {
  it('pain 36: are in the list, and what they say is the holder’s until they agree', async () => {
    expect(await list(desk)).toMatchObject([{ name: NAME, type: null, issuedOn: null, isShared: false }]);
    const refused = await paper(desk);
    expect([refused.status, refused.body.code]).toEqual([403, 'certificate.not_shared']);
    expect((await agree(true)).status).toBe(204);
    expect(await list(desk)).toMatchObject([{ type: 'CERTIFICATE', issuedOn: expect.stringMatching(/^2027-/), isShared: true }]);
    const { status, body } = await paper(desk);
    expect([status, body.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  });

  it('are the holder’s again once they agree no longer; when and to which words is kept', async () => {
    await agree(true);
    await agree(true);
    await agree(false);
    expect((await paper(desk)).status).toBe(403);
    const [row] = await app.world.rows<object>('SELECT text_version, withdrawn_at IS NOT NULL AS gone FROM certificate_consent');
    expect(row).toEqual({ text_version: '2026-11', gone: 1 });
    await agree(true);
    expect((await paper(desk)).status).toBe(200);
  });

  it('E16: are gone with the membership, and never another organisation’s', async () => {
    await agree(true);
    const other = await Desk.open(app);
    expect([await list(other), (await paper(other)).status]).toEqual([[], 404]);
    await app.world.rows(`UPDATE membership SET valid_to = '2021-01-01'`);
    expect([await list(desk), (await paper(desk)).status]).toEqual([[], 404]);
  });

  it('are gone when they are revoked', async () => {
    await agree(true);
    await issued.revoke('Der Name war falsch geschrieben.');
    expect([await list(desk), (await paper(desk)).status]).toEqual([[], 404]);
  });

  it('are shared with nobody where nobody has enrolled the person', async () => {
    await app.world.rows('UPDATE booking SET enrolled_by = NULL');
    expect((await agree(true)).body.code).toBe('booking.not_of_organisation');
    expect(await list(desk)).toEqual([]);
  });
});

describe('pain 36: a slip passes through the hands of the organisation', () => {
  /** The slip as the organisation prints it, opened by whoever holds it. */
  async function openSlip(): Promise<string> {
    await app.world.rows(`INSERT INTO booking_slip (booking_id, code, tries, created_at) SELECT id, '7K2M-9QXT', 0, NOW() FROM booking`);
    const pin = app.get(SlipPins).pinOf('7K2M-9QXT');
    const { status, body } = await app.api.post<{ token: string }>('/api/v1/slips/7K2M-9QXT/opening', { pin });
    expect(status).toBe(200);
    return body.token;
  }

  it('pain 36: what it opens does not deliver the certificate, nor its code', async () => {
    const link = await openSlip();
    const { status, body } = await app.api.get<Problem>(`/api/v1/my/${link}/certificates/${issued.id}.pdf`);
    expect([status, body.code]).toEqual([403, 'link.not_own']);
    expect((await app.api.get<MyPageDto>(`/api/v1/my/${link}`)).body.certificates).toEqual([]);
    const own = await app.api.get<Buffer>(`/api/v1/my/${await ownLink()}/certificates/${issued.id}.pdf`);
    expect(own.status).toBe(200);
  });

  it('pain 36: what it opens agrees to nothing in the name of the person', async () => {
    const link = await openSlip();
    const refused = await agreeBy(link, true);
    expect([refused.status, refused.body.code]).toEqual([403, 'link.not_own']);
    expect((await paper(desk)).status).toBe(403);
    expect((await app.api.get<MyPageDto>(`/api/v1/my/${link}`)).body.bookings[0]?.enrolment).toMatchObject({ canShare: false });
    await agree(true);
    expect((await agreeBy(link, false)).status).toBe(403);
    expect((await paper(desk)).status).toBe(200);
  });

  it('pain 36: what it opens does not tell how a talk in confidence went (M5)', async () => {
    await app.world.rows(`UPDATE offering SET kind = 'REFLECTION_TALK'`);
    const state = async (link: string) => (await app.api.get<MyPageDto>(`/api/v1/my/${link}`)).body.bookings[0]?.state;
    expect([await state(await openSlip()), await state(await ownLink())]).toEqual(['CONFIRMED', 'COMPLETED']);
  });

  it('pain 36: who has no other link tells staff, and staff note it', async () => {
    const path = `/api/v1/staff/bookings/${booking()?.id}/certificate-sharing`;
    const { staff } = issued.course;
    expect((await staff.get(path)).body).toEqual({ organisation: desk.name, isShared: false });
    expect((await desk.api.put(path, { isShared: true })).status).toBe(403);
    expect((await staff.put(path, { isShared: true })).status).toBe(204);
    expect((await staff.get(path)).body).toEqual({ organisation: desk.name, isShared: true });
    expect((await paper(desk)).status).toBe(200);
    expect((await staff.put(path, { isShared: false })).status).toBe(204);
    expect((await paper(desk)).status).toBe(403);
    expect(await app.world.count('audit_entry', `verb LIKE 'certificate.sharing_%' AND actor_kind = 'staff'`)).toBe(2);
    await app.world.rows('UPDATE booking SET enrolled_by = NULL');
    expect((await staff.get<Problem>(path)).body.code).toBe('booking.not_of_organisation');
  });
});

it('pain 36: on the own page stands who has enrolled one, and what they may have', async () => {
  const page = async () => (await app.api.get<MyPageDto>(`/api/v1/my/${await ownLink()}`)).body.bookings[0]?.enrolment;
  expect(await page()).toEqual({ organisation: desk.name, canShare: true, sharesCertificate: false });
  await agree(true);
  expect(await page()).toEqual({ organisation: desk.name, canShare: true, sharesCertificate: true });
  await app.world.rows('UPDATE booking SET enrolled_by = NULL');
  expect(await page()).toBeNull();
});
