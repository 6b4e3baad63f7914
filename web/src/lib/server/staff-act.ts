import { fail } from '@sveltejs/kit';
import { ApiProblem, problemErrors, problemText } from '#lib/api/problem.ts';
import type { Texts } from '#lib/i18n/texts.ts';

/** Tries an act; a refusal comes back as words for the same form, with what was typed. */
export async function orRefusal<T extends object>(texts: Texts, act: () => Promise<unknown>, typed: T) {
  try {
    await act();
    return null;
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.status === 401) throw problem;
    const field = problem.fields[0];
    return fail(problem.status, { ...typed, error: problemText(texts, field ?? problem) });
  }
}

/** The same for a form with several fields: each shows its own error. @param form id of the form, for what is about all of it */
export async function orErrors<T extends object>(texts: Texts, act: () => Promise<unknown>, typed: T, form: string) {
  try {
    await act();
    return null;
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.status === 401) throw problem;
    return fail(problem.status, { ...typed, code: problem.code, errors: problemErrors(texts, problem, form) });
  }
}
