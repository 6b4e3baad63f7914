import { peopleApi } from '#lib/api/staff-people.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => ({ limits: await orErrorPage(peopleApi(fetch).retention()) });
