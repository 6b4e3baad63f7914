import { api } from '#lib/api/client.ts';
import { readPart } from '#lib/features/my/my-parts.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { nowInstant } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, params, url }) => ({
  my: await orErrorPage(api(fetch).myPage(params.token)),
  token: params.token,
  part: readPart(url.searchParams),
  today: locals.texts.dates.dayOf(nowInstant()),
  ...(url.searchParams.has('abgesagt') && { band: { tone: 'ok' as const, text: 'my.cancel.done' as const } }),
});
