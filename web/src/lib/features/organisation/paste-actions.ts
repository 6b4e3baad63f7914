import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { NewList } from '#lib/api/organisation.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import { deskOf } from '#lib/server/own-desk.ts';

const MAX_FILE = 700_000;

interface Typed {
  text: string;
  error: string;
}

/** Takes in what was pasted, chosen as a file or ticked, in this order; nobody is enrolled by it. */
export async function openList(event: RequestEvent<{ slug: string }>) {
  const form = await event.request.formData();
  const { t } = event.locals.texts;
  const text = String(form.get('text') ?? '');
  const file = form.get('file');
  const memberships = form.getAll('member').map(String);
  const refuse = (status: number, error: string) => fail(status, { text, error } satisfies Typed);
  const list: NewList = { run: event.params.slug };
  if (text.trim() !== '') list.text = text;
  else if (file instanceof File && file.size > 0) {
    if (file.size > MAX_FILE) return refuse(400, t('organisation.paste.tooLarge'));
    list.file = { name: file.name.slice(0, 200), content: Buffer.from(await file.arrayBuffer()).toString('base64') };
  } else if (memberships.length > 0) list.memberships = memberships;
  else return refuse(400, t('organisation.paste.missing'));

  const desk = await deskOf(event);
  let id: string;
  try {
    ({ id } = await desk.openList(list));
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.status === 401) throw problem;
    return refuse(problem.status, problemText(event.locals.texts, problem.fields[0] ?? problem));
  }
  redirect(303, `/organisation/anmeldung/liste/${id}`);
}
