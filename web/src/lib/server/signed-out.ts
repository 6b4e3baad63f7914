import { error, redirect, type ServerLoadEvent } from '@sveltejs/kit';

export type SentField = readonly [name: string, value: string];

const isForm = (request: Request): boolean =>
  request.method === 'POST' && request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') === true;

/** Kept beside the request until somebody asks: whoever is signed out while writing loses nothing. Files are not kept. */
export const keepSent = (request: Request): Request | null => (isForm(request) ? request.clone() : null);

/** Who is not signed in goes to the sign-in page and comes back; who has just sent a form keeps what they typed. */
export async function signedOut({ url, locals }: Pick<ServerLoadEvent, 'url' | 'locals'>): Promise<never> {
  if (!locals.sent) redirect(303, `/anmelden?zurueck=${encodeURIComponent(url.pathname + url.search)}`);
  const form = await locals.sent.formData();
  const sent = [...form].filter((field): field is [string, string] => typeof field[1] === 'string');
  error(401, 'access.signed_out', { code: 'access.signed_out', sent });
}
