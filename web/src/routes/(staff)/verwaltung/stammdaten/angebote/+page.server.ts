import { offeringsApi } from '#lib/api/staff-offerings.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => ({ offerings: await orErrorPage(offeringsApi(fetch).list()) });
