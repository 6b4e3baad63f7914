import { staffApi } from '#lib/api/staff.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ fetch, params }) => ({ run: await orErrorPage(staffApi(fetch).run(params.code)) });
