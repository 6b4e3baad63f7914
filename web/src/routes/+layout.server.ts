import type { LayoutServerLoad } from './$types';

/** Pages are complete without scripts. One that needs the browser says so itself. */
export const csr = false;

export const load: LayoutServerLoad = ({ locals }) => ({ language: locals.language });
