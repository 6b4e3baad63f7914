import type { StaffRun } from '#lib/api/staff-types.ts';

/** Nobody has said yet whether it takes place. */
export const isUndecided = ({ state }: Pick<StaffRun, 'state'>): boolean => state === 'PUBLISHED' || state === 'CLOSED_FOR_REGISTRATION';

/** How often the decision can still be put off. */
export const extensionsLeft = ({ decisionExtensions, mostExtensions }: Pick<StaffRun, 'decisionExtensions' | 'mostExtensions'>): number =>
  Math.max(0, mostExtensions - decisionExtensions);
