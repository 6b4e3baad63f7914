import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The form of the languages names one; its page has the address of that language. */
export const GET: RequestHandler = ({ params, url }) => {
  const language = url.searchParams.get('sprache') ?? '';
  const base = `/verwaltung/kurse/${encodeURIComponent(params.code)}/inhalt`;
  redirect(303, /^[a-z]{2}$/.test(language) ? `${base}/${language}` : base);
};
