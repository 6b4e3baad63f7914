import { fail, type RequestEvent } from '@sveltejs/kit';
import type { Member, NewMember } from '#lib/api/organisation.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import { deskOf } from '#lib/server/own-desk.ts';
import { typedYear } from '#lib/time/typed-year.ts';

const fields = ['name', 'email', 'phone', 'birthYear'] as const;
type Typed = Record<(typeof fields)[number], string>;

const memberOf = ({ name, email, phone, birthYear }: Typed, notice: string): NewMember => ({
  name,
  notice: notice as NewMember['notice'],
  ...(email && { email }),
  ...(phone && { phone }),
  ...(birthYear && { birthYear: typedYear(birthYear) }),
});

/** Adds the person of the form to the list of members. @returns them, or what to put right */
export async function addMember(event: RequestEvent): Promise<{ member: Member } | { refusal: ReturnType<typeof refusalOf> }> {
  const form = await event.request.formData();
  const typed = Object.fromEntries([...fields, 'informed'].map((field) => [field, String(form.get(field) ?? '').trim()])) as Typed;
  const { t } = event.locals.texts;
  if (form.get('informed') !== 'on') return { refusal: refusalOf(400, typed, 'informed', t('organisation.members.informedMissing')) };
  const desk = await deskOf(event);
  try {
    return { member: await desk.addMember(memberOf(typed, String(form.get('notice') ?? ''))) };
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.status === 401) throw problem;
    const [first] = problem.fields;
    return { refusal: refusalOf(problem.status, typed, first?.field ?? 'name', problemText(event.locals.texts, first ?? problem)) };
  }
}

const refusalOf = (status: number, typed: Typed, field: string, error: string) => fail(status, { typed, field, error });
