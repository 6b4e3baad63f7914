import { redirect } from '@sveltejs/kit';
import { planningApi } from '#lib/api/staff-planning.ts';
import { staffApi } from '#lib/api/staff.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { RequestHandler } from './$types';

/** The page of a new course knows its offering; the page of a course does not. */
export const GET: RequestHandler = async ({ fetch, params }) => {
  const { id } = await orErrorPage(staffApi(fetch).run(params.code));
  const { offering } = await orErrorPage(planningApi(fetch).template({ run: id }));
  redirect(303, `/verwaltung/kurse/neu/${offering.id}?wie=${id}`);
};
