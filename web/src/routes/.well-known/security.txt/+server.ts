import type { RequestHandler } from '@sveltejs/kit';
import { officeOf } from '#lib/server/office-of.ts';
import { startOfNextYear } from '#lib/time/now.ts';

/** How to report a weakness (RFC 9116). */
export const GET: RequestHandler = async ({ fetch, locals, url }) => {
  const { email } = await officeOf(fetch, locals.texts);
  const lines = [
    ...(email ? [`Contact: mailto:${email}`] : []),
    `Expires: ${startOfNextYear()}`,
    'Preferred-Languages: de, en',
    `Canonical: ${url.origin}/.well-known/security.txt`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
