import { offeringsApi } from '#lib/api/staff-offerings.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => ({ templates: await orErrorPage(offeringsApi(fetch).templates()) });
