import type { Actions } from '@sveltejs/kit';
import { backTo, requestCode, signIn } from '#lib/features/signin/sign-in-actions.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ back: backTo(url.searchParams.get('zurueck')) });

export const actions: Actions = { code: requestCode, signIn };
