import { readToday } from '#lib/api/staff-today.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { today } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => ({ waits: await orErrorPage(readToday(fetch)), day: today() });
