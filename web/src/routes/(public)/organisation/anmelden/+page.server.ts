import { apply } from '#lib/features/organisation/apply-actions.ts';
import type { Actions } from './$types';

export const actions: Actions = { default: apply };
