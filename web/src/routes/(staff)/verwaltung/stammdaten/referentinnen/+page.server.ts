import { trainersApi } from '#lib/api/staff-trainers.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { today } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => ({
  trainers: await orErrorPage(trainersApi(fetch).list()),
  today: today(),
});
