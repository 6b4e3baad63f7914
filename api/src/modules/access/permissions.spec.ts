import { describe, expect, it } from '@jest/globals';
import type { Role } from './actor.js';
import { type Permission, permissions, rolesAllow } from './permissions.js';

const roles = ['ORG_ENROLLER', 'COORDINATOR', 'TRAINER', 'STAFF', 'STAFF_LEAD', 'REPORTING', 'ADMIN', 'AUDITOR'] as const;
const holdersOf = (permission: Permission): Role[] => roles.filter((role) => rolesAllow([role], permission));

describe('who may do what', () => {
  it.each([
    'bookings.manage',
    'people.correct',
    'attendance.record',
    'certificates.issue',
    'certificates.revoke',
    'places.manage',
    'places.overbook',
  ] as const)('%s is for the staff of the Kompetenzzentrum alone', (permission) => {
    expect(holdersOf(permission)).toEqual(['STAFF', 'STAFF_LEAD']);
  });

  it('whether the stored data keep their laws, those see who answer for them', () => {
    expect(holdersOf('integrity.check')).toEqual(['STAFF', 'STAFF_LEAD', 'ADMIN', 'AUDITOR']);
  });

  it('what waits today, those see who may settle some of it', () => {
    expect(holdersOf('today.read')).toEqual(['STAFF', 'STAFF_LEAD', 'ADMIN', 'AUDITOR']);
  });

  it('everybody who can sign in can read their own account', () => {
    expect(holdersOf('account.read_own')).toEqual(roles);
  });

  it('roles add up, and no role means no right', () => {
    expect(rolesAllow(['ADMIN', 'STAFF'], 'bookings.manage')).toBe(true);
    expect(permissions.filter((permission) => rolesAllow([], permission))).toEqual([]);
  });
});
