import type { Role } from './actor.js';

/** What a route may ask for. A route names one of these; who holds it is decided here and nowhere else. */
export const permissions = [
  'account.read_own',
  'workplace.use',
  'today.read',
  'bookings.manage',
  'runs.cancel',
  'runs.manage',
  'templates.manage',
  'people.correct',
  'people.merge',
  'people.erase',
  'attendance.record',
  'certificates.issue',
  'certificates.revoke',
  'organisations.verify',
  'organisation.read',
  'organisation.enrol',
  'places.manage',
  'places.overbook',
  'integrity.check',
  'pools.read',
  'master_data.manage',
  'settings.read',
  'settings.change',
  'accounts.manage',
] as const;

export type Permission = (typeof permissions)[number];

/** The desk of an organisation belongs to its own people alone; staff enrol nobody in its name. */
const ofTheDesk: readonly Permission[] = ['organisation.read', 'organisation.enrol'];
/** What is more than one's own work: a course that ends for everybody, what new ones begin with, the rules, and who works here. */
const ofTheLead: readonly Permission[] = ['runs.cancel', 'templates.manage', 'settings.change', 'accounts.manage'];
const ofStaff = permissions.filter((one) => !ofTheDesk.includes(one));

/** Roles of domain.md 2.2. A role without a screen of its own yet may sign in and do nothing else. */
const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  STAFF: ofStaff.filter((one) => !ofTheLead.includes(one)),
  STAFF_LEAD: ofStaff,
  ORG_ENROLLER: ['account.read_own', ...ofTheDesk],
  COORDINATOR: ['account.read_own', 'workplace.use'],
  TRAINER: ['account.read_own', 'workplace.use'],
  REPORTING: ['account.read_own', 'workplace.use', 'pools.read'],
  ADMIN: [
    ...(['account.read_own', 'workplace.use', 'today.read', 'integrity.check'] as const),
    ...(['settings.read', 'settings.change', 'accounts.manage'] as const),
  ],
  AUDITOR: ['account.read_own', 'workplace.use', 'today.read', 'integrity.check', 'settings.read'],
};

/** Rights add up: whoever holds several roles may do what any of them may. */
export function rolesAllow(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => permissionsOf[role].includes(permission));
}
