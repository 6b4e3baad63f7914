import { officeOf } from '#lib/server/office-of.ts';
import type { LayoutServerLoad } from './$types';

/** Pages are complete without scripts. One that needs the browser says so itself. */
export const csr = false;

export const load: LayoutServerLoad = async ({ fetch, locals }) => ({
  language: locals.language,
  office: await officeOf(fetch, locals.texts),
});
