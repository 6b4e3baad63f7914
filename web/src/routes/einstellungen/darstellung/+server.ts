import { redirect, type RequestHandler } from '@sveltejs/kit';
import { localPath, rememberChoice } from '#lib/server/preferences.ts';
import { isTheme, themeCookie } from '#lib/server/theme.ts';

/** Keeps the chosen scheme and goes back to the page it was chosen on. */
export const POST: RequestHandler = async ({ cookies, request, url }) => {
  const form = await request.formData();
  const theme = form.get('theme');
  if (isTheme(theme)) cookies.set(themeCookie, theme, { ...rememberChoice, secure: url.protocol === 'https:' });
  redirect(303, localPath(form.get('back')));
};
