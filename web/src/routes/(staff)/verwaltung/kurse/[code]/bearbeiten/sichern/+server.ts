import { json } from '@sveltejs/kit';
import { ApiProblem, problemErrors, problemText } from '#lib/api/problem.ts';
import { planningApi } from '#lib/api/staff-planning.ts';
import { staffApi } from '#lib/api/staff.ts';
import { overtakenCodes } from '#lib/features/editor/text-form.ts';
import { contentOf, typedPlan } from '#lib/features/planning/plan-form.ts';
import { nowInstant } from '#lib/time/now.ts';
import type { RequestHandler } from './$types';

/** Saves a draft while somebody writes it; a refusal is a word beside the button, and the form keeps what was typed. */
export const POST: RequestHandler = async ({ fetch, params, request, locals }) => {
  const typed = typedPlan(await request.formData());
  const { t, dates } = locals.texts;
  try {
    const { id } = await staffApi(fetch).run(params.code);
    const { revision } = await planningApi(fetch).save(id, { ...contentOf(typed), revision: Number(typed.revision) });
    return json({ revision, time: t('editor.autosave.savedAt', { time: dates.timeOf(nowInstant()) }) });
  } catch (problem) {
    if (!(problem instanceof ApiProblem)) throw problem;
    const overtaken = overtakenCodes.includes(problem.code);
    const reason =
      problem.fields.length > 0 ? (problemErrors(locals.texts, problem, 'plan')[0]?.text ?? '') : problemText(locals.texts, problem);
    return json({ overtaken, text: t(overtaken ? 'editor.autosave.overtaken' : 'editor.autosave.refused', { reason }) });
  }
};
