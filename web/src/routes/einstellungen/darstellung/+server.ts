import { redirect, type RequestHandler } from '@sveltejs/kit';
import { localPath, rememberTheme } from '#lib/server/preferences.ts';

/** Keeps the chosen scheme and goes back to the page it was chosen on. */
export const POST: RequestHandler = async ({ cookies, request, url }) => {
  const form = await request.formData();
  rememberTheme(cookies, form.get('theme'), url);
  redirect(303, localPath(form.get('back')));
};
