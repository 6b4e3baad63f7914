import { trainersApi } from '#lib/api/staff-trainers.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => ({ touched: await orErrorPage(trainersApi(fetch).touched()) });
