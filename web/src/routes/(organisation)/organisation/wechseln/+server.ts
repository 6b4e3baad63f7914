import { redirect, type RequestHandler } from '@sveltejs/kit';
import { deskCookie } from '#lib/server/own-desk.ts';

/** Somebody with two organisations goes to the other desk. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const id = String((await request.formData()).get('organisation') ?? '');
  cookies.set(deskCookie, id, { path: '/organisation', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' });
  redirect(303, '/organisation');
};
