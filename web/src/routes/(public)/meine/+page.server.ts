import type { Actions } from '@sveltejs/kit';
import { sendLinkAgain } from '#lib/features/my/lost-link.ts';

export const actions: Actions = { default: sendLinkAgain };
