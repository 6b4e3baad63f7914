import { api } from '#lib/api/client.ts';
import { bandAfter } from '#lib/features/my/my-bands.ts';
import { readPart } from '#lib/features/my/my-parts.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { nowInstant } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

/** As many as one looks at before looking for more. */
const FITTING = 2;

export const load: PageServerLoad = async ({ fetch, locals, params, url }) => {
  const my = await orErrorPage(api(fetch).myPage(params.token));
  const part = readPart(url.searchParams);
  const next = part === 'uebersicht' ? my.path.find(({ state }) => state === 'next') : undefined;
  const fitting = next ? (await orErrorPage(api(fetch).runs({ art: next.kind, frei: '1', proSeite: FITTING }))).runs : [];
  return {
    my,
    fitting,
    part,
    token: params.token,
    origin: url.origin,
    today: locals.texts.dates.dayOf(nowInstant()),
    ...bandAfter(url.searchParams),
  };
};
