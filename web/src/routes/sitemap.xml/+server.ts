import type { RequestHandler } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { courseHref, townHref } from '#lib/features/catalogue/run-words.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';

const textPages = [
  '/',
  '/hilfe',
  '/fuer-organisationen',
  '/leichte-sprache',
  '/gebaerdensprache',
  '/barrierefreiheit',
  '/datenschutz',
  '/impressum',
  '/pruefen',
];
const pageSize = 100;
/** More courses than ever lie ahead at once. */
const maxPages = 10;

export const GET: RequestHandler = async ({ fetch, url }) => {
  const paths = [...textPages];
  for (let page = 1; page <= maxPages; page++) {
    const list = await orErrorPage(api(fetch).runs({ seite: page, proSeite: pageSize }));
    paths.push(...list.runs.map(courseHref));
    if (page * list.pageSize >= list.total) break;
  }
  const towns = await orErrorPage(api(fetch).towns());
  paths.push(...towns.filter((town) => town.runs > 0).map(townHref));
  const entries = paths.map((path) => `<url><loc>${url.origin}${path.replaceAll('&', '&amp;')}</loc></url>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>\n`;
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
