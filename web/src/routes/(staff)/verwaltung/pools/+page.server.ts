import { poolsApi } from '#lib/api/pools.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

export const load: PageServerLoad = async ({ fetch, url }) => {
  const asked = url.searchParams.get('stichtag');
  const all = url.searchParams.get('alle') === '1';
  const report = await orErrorPage(poolsApi(fetch).report({ date: isDay(asked) ? asked : undefined, all: all ? '1' : undefined }));
  return { report, all };
};
