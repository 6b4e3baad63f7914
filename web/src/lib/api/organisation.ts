import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type OwnOrganisation = Schemas['OwnOrganisationDto'];
export type MemberList = Schemas['MembersDto'];
export type Member = Schemas['MemberDto'];
export type NewMember = Schemas['NewMemberDto'];
export type DeskRun = Schemas['DeskRunDto'];
export type Quota = NonNullable<DeskRun['quota']>;
export type CheckedList = Omit<Schemas['ImportDto'], 'counts' | 'firstOf'> & {
  counts: Record<FindingKind, number>;
  firstOf: Partial<Record<FindingKind, number>>;
};
export type CheckedRow = Schemas['ImportRowDto'];
export type FindingKind = Schemas['FindingKind'];
export type ColumnKind = Schemas['ColumnKind'];
export type RowChange = Schemas['RowChangeDto'];
export type NewList = Schemas['NewImportDto'];
export type Batch = Schemas['BatchDto'];
export type OwnBooking = Schemas['OwnBookingDto'];
export type OwnRun = Schemas['OwnRunDto'];
export type OwnRunBookings = Schemas['OwnRunBookingsDto'];
export type Overview = Schemas['OverviewDto'];
export type ReplacementChoices = Schemas['ReplacementChoicesDto'];
export type ReplacementCandidate = ReplacementChoices['candidates'][number];
export type MembersCertificate = Schemas['MembersCertificatesDto']['certificates'][number];
export type OwnRoles = Schemas['OwnRolesDto'];
export type RoleWished = Schemas['RoleWishedDto'];
export type Application = Schemas['ApplicationDto'];
export type Desks = Schemas['DesksDto'];

const part = encodeURIComponent;

/** What somebody at the desk of one organisation may ask of the API. */
export function deskApi(fetch: typeof globalThis.fetch, organisationId: string) {
  const { get, post, put } = callWith(fetch);
  const at = (path: string) => `/api/v1/organisations/${part(organisationId)}/${path}`;
  return {
    overview: () => get<Overview>(at('overview')),
    members: () => get<MemberList>(at('members')),
    addMember: (member: NewMember) => post<Member>(at('members'), member),
    endMembership: (id: string) => post<void>(at(`members/${part(id)}/end`)),
    run: (slug: string) => get<DeskRun>(at(`runs/${part(slug)}`)),
    openList: (list: NewList) => post<{ id: string }>(at('imports'), list),
    list: (id: string, page: number) => get<CheckedList>(at(`imports/${part(id)}`), { page }),
    setColumns: (id: string, columns: ColumnKind[]) => put<void>(at(`imports/${part(id)}/columns`), { columns }),
    changeRows: (id: string, rows: RowChange[]) => put<void>(at(`imports/${part(id)}/rows`), { rows }),
    enrol: (id: string, notice: string, key: string) =>
      post<{ id: string }>(at(`imports/${part(id)}/enrolment`), { notice }, { 'idempotency-key': key }),
    batch: (id: string) => get<Batch>(at(`enrolments/${part(id)}`)),
    undo: (id: string) => post<void>(at(`enrolments/${part(id)}/undo`)),
    bookings: (slug: string) => get<OwnRunBookings>(at(`runs/${part(slug)}/bookings`)),
    cancel: (bookingId: string) => post<void>(at(`bookings/${part(bookingId)}/cancellation`)),
    replacements: (bookingId: string, q: string) => get<ReplacementChoices>(at(`bookings/${part(bookingId)}/replacement`), { q }),
    replace: (bookingId: string, body: Schemas['ReplaceMemberDto']) =>
      post<Schemas['ReplacedDto']>(at(`bookings/${part(bookingId)}/replacement`), body),
    certificates: () => get<Schemas['MembersCertificatesDto']>(at('certificates')),
    roles: () => get<OwnRoles>(at('roles')),
    wishRole: (wish: RoleWished) => post<void>(at('roles/wishes'), wish),
    wishEnd: (accountId: string) => post<void>(at('roles/end-wishes'), { accountId }),
  };
}

/** Files the browser opens itself. */
export const deskFiles = (organisationId: string) => {
  const at = (path: string) => `/api/v1/organisations/${part(organisationId)}/${path}`;
  return {
    problems: (listId: string) => at(`imports/${part(listId)}/problems.csv`),
    list: (batchId: string) => at(`enrolments/${part(batchId)}/list.csv`),
    slips: (batchId: string) => at(`enrolments/${part(batchId)}/slips.pdf`),
    certificate: (id: string) => at(`certificates/${part(id)}.pdf`),
    slip: (bookingId: string) => at(`bookings/${part(bookingId)}/slip.pdf`),
  };
};

/** How an organisation comes to a desk, and how staff let it in. */
export type NewSlip = Schemas['NewSlipsDto']['slips'][number];

const newSlips = '/api/v1/staff/new-slips';
export const newSlipUrl = (bookingId: string): string => `${newSlips}/${part(bookingId)}.pdf`;

export function applicationsApi(fetch: typeof globalThis.fetch) {
  const { get, post } = callWith(fetch);
  const application = (id: string, act: string) => `/api/v1/staff/organisation-applications/${part(id)}/${act}`;
  const roles = (organisationId: string) => `/api/v1/staff/organisations/${part(organisationId)}/roles`;
  return {
    apply: (body: Application) => post<void>('/api/v1/organisation-applications', body),
    desks: () => get<Desks>('/api/v1/staff/organisation-desks'),
    verify: (id: string, body: Schemas['VerifyDto']) => post<void>(application(id, 'verification'), body),
    decline: (id: string, reason: string) => post<void>(application(id, 'decline'), { reason }),
    giveRole: (organisationId: string, body: Schemas['NewRoleDto']) => post<void>(roles(organisationId), body),
    endRole: (organisationId: string, accountId: string) => post<void>(`${roles(organisationId)}/${part(accountId)}/end`),
    fulfilWish: (id: string) => post<void>(`/api/v1/staff/organisation-role-wishes/${part(id)}/fulfilment`),
    declineWish: (id: string, reason: string) => post<void>(`/api/v1/staff/organisation-role-wishes/${part(id)}/decline`, { reason }),
    newSlips: () => get<Schemas['NewSlipsDto']>(newSlips),
    handOverSlip: (bookingId: string) => post<void>(`${newSlips}/${part(bookingId)}/handover`),
    openSlip: (code: string, pin: string) => post<{ token: string }>(`/api/v1/slips/${part(code)}/opening`, { pin }),
  };
}
