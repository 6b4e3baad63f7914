import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Addresses that lead nowhere, inside the frame of the staff area. */
export const load: PageServerLoad = () => error(404);
