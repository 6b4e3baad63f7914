import type { RequestHandler } from '@sveltejs/kit';

/** Personal pages and checks of certificates are nobody's search results. */
export const GET: RequestHandler = ({ url }) =>
  new Response(
    [
      'User-agent: *',
      'Disallow: /meine/',
      'Disallow: /erinnerungen/',
      'Disallow: /kursleitung/',
      'Disallow: /pruefen/',
      'Disallow: /anmelden',
      'Disallow: /verwaltung',
      'Disallow: /api/v1/my/',
      'Disallow: /api/v1/trainer',
      `Sitemap: ${url.origin}/sitemap.xml`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
