import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { RoleWished } from '#lib/api/organisation.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import { deskOf } from '#lib/server/own-desk.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import { afterAct } from './done-notes.ts';

const fields = ['name', 'email', 'endsOn'] as const;
type Typed = Record<(typeof fields)[number], string>;

const wishOf = ({ name, email, endsOn }: Typed): RoleWished => ({ name, email, ...(endsOn && { endsOn }) });

/** Asks staff for another person at the desk. */
export async function askForRole(event: RequestEvent) {
  const form = await event.request.formData();
  const typed = Object.fromEntries(fields.map((field) => [field, String(form.get(field) ?? '').trim()])) as Typed;
  const { texts } = event.locals;
  const refuse = (status: number, field: string, error: string) => fail(status, { typed, field, error });
  if (typed.name.length < 2) return refuse(400, 'name', texts.t('organisation.roles.missing.name'));
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(typed.email)) return refuse(400, 'email', texts.t('organisation.roles.missing.email'));
  const desk = await deskOf(event);
  try {
    await desk.wishRole(wishOf(typed));
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.status === 401) throw problem;
    const [first] = problem.fields;
    return refuse(problem.status, first?.field ?? 'email', problemText(texts, first ?? problem));
  }
  redirect(303, afterAct('/organisation/rollen', 'gebeten'));
}

export async function askForEnd(event: RequestEvent) {
  const accountId = String((await event.request.formData()).get('account') ?? '');
  const desk = await deskOf(event);
  const refusal = await orRefusal(event.locals.texts, () => desk.wishEnd(accountId), {});
  return refusal ?? redirect(303, afterAct('/organisation/rollen', 'gebeten'));
}
