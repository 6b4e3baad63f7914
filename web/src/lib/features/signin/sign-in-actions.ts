import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import { localPath } from '#lib/server/preferences.ts';

export interface SignInTurn {
  step: 'email' | 'code';
  email: string;
  error: { field: 'email' | 'code'; text: string } | null;
}

type Result = SignInTurn | ActionFailure<SignInTurn>;

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

/** Where to go after signing in when no page was asked for before. */
export const staffHome = '/verwaltung';

export const backTo = (value: unknown): string => (typeof value === 'string' && value !== '' ? localPath(value) : staffHome);

/** The problem's words at its field; anything that is not the API's answer is somebody else's business. */
function refused(
  event: RequestEvent,
  turn: Omit<SignInTurn, 'error'>,
  field: 'email' | 'code',
  problem: unknown,
): ActionFailure<SignInTurn> {
  if (!(problem instanceof ApiProblem)) throw problem;
  const words = problemText(event.locals.texts, problem.fields[0] ?? problem);
  return fail(problem.status, { ...turn, error: { field, text: words } });
}

export async function requestCode(event: RequestEvent): Promise<Result> {
  const email = text(await event.request.formData(), 'email');
  if (!email.includes('@')) {
    const error = { field: 'email' as const, text: event.locals.texts.t('booking.error.email') };
    return fail(400, { step: 'email', email, error });
  }
  try {
    await api(event.fetch).requestSignInCode(email);
  } catch (problem) {
    return refused(event, { step: 'email', email }, 'email', problem);
  }
  return { step: 'code', email, error: null };
}

export async function signIn(event: RequestEvent): Promise<Result> {
  const form = await event.request.formData();
  const email = text(form, 'email');
  const code = text(form, 'code').replace(/\s/g, '');
  if (!/^\d{6}$/.test(code)) {
    const error = { field: 'code' as const, text: event.locals.texts.t('signin.error.code') };
    return fail(400, { step: 'code', email, error });
  }
  try {
    await api(event.fetch).signIn(email, code);
  } catch (problem) {
    return refused(event, { step: 'code', email }, 'code', problem);
  }
  redirect(303, backTo(event.url.searchParams.get('zurueck')));
}
