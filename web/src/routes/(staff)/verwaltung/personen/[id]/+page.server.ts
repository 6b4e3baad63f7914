import { peopleApi } from '#lib/api/staff-people.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => ({ person: await orErrorPage(peopleApi(fetch).person(params.id)) });
