import type { RunCard, RunDetail } from '#lib/api/types.ts';

/** For whom a course is that is not for everybody; cards do not know the reason, the course page does. */
export type MembersOnly = 'active' | 'nominated' | 'invited' | 'some';

const reasons: readonly (readonly [prerequisite: string, who: MembersOnly])[] = [
  ['invited_org', 'invited'],
  ['nominated_by_org', 'nominated'],
  ['active_volunteer', 'active'],
];

export function membersOnly(run: RunCard | RunDetail): MembersOnly {
  const known = 'prerequisites' in run ? reasons.find(([prerequisite]) => run.prerequisites.includes(prerequisite)) : undefined;
  if (known) return known[1];
  return run.audience === 'COORDINATOR' ? 'invited' : 'some';
}
