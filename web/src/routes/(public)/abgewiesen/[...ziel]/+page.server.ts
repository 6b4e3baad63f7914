import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** What a form of another site gets to see: the server sends it here instead of to the page it wanted. */
export const load: PageServerLoad = () => error(403, 'request.foreign_origin', { code: 'request.foreign_origin' });
