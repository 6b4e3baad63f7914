import { api } from '#lib/api/client.ts';
import { bandAfter } from '#lib/features/my/my-bands.ts';
import { readPart } from '#lib/features/my/my-parts.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { nowInstant } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, params, url }) => ({
  my: await orErrorPage(api(fetch).myPage(params.token)),
  token: params.token,
  origin: url.origin,
  part: readPart(url.searchParams),
  today: locals.texts.dates.dayOf(nowInstant()),
  ...bandAfter(url.searchParams),
});
