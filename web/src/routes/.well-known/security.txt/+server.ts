import type { RequestHandler } from '@sveltejs/kit';
import { startOfNextYear } from '#lib/time/now.ts';

/** How to report a weakness (RFC 9116). */
export const GET: RequestHandler = ({ locals, url }) =>
  new Response(
    [
      `Contact: mailto:${locals.texts.t('common.contact.email')}`,
      `Expires: ${startOfNextYear()}`,
      'Preferred-Languages: de, en',
      `Canonical: ${url.origin}/.well-known/security.txt`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
