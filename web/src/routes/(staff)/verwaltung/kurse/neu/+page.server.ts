import { planningApi } from '#lib/api/staff-planning.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => ({ offerings: await orErrorPage(planningApi(fetch).offerings()) });
