import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { NewList } from '#lib/api/organisation.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import { deskOf } from '#lib/server/own-desk.ts';

const MAX_FILE = 700_000;

interface Typed {
  text: string;
  ticked: string[];
  error: string;
}

/** Takes in what was pasted, chosen as a file or ticked: one of these, or one would be lost. Nobody is enrolled by it. */
export async function openList(event: RequestEvent<{ slug: string }>) {
  const form = await event.request.formData();
  const { t } = event.locals.texts;
  const text = String(form.get('text') ?? '');
  const chosen = form.get('file');
  const file = chosen instanceof File && chosen.size > 0 ? chosen : null;
  const ticked = form.getAll('member').map(String);
  const refuse = (status: number, error: string) => fail(status, { text, ticked, error } satisfies Typed);
  const ways = [text.trim(), file, ticked.length].filter(Boolean).length;
  if (ways === 0) return refuse(400, t('organisation.paste.missing'));
  if (ways > 1) return refuse(400, problemText(event.locals.texts, { code: 'import.two_ways', params: {} }));
  if (file && file.size > MAX_FILE) return refuse(400, t('organisation.paste.tooLarge'));
  const list: NewList = {
    run: event.params.slug,
    ...(text.trim() !== '' && { text }),
    ...(file && { file: { name: file.name.slice(0, 200), content: Buffer.from(await file.arrayBuffer()).toString('base64') } }),
    ...(ticked.length > 0 && { memberships: ticked }),
  };

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
