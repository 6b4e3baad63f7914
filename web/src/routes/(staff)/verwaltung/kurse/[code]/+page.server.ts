import { fail, redirect, type Actions } from '@sveltejs/kit';
import { changesApi } from '#lib/api/staff-changes.ts';
import { rulesApi } from '#lib/api/staff-rules.ts';
import { staffApi } from '#lib/api/staff.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors, orRefusal } from '#lib/server/staff-act.ts';
import { today } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

/** States in which a run waits to be shown to everybody. */
const unseenStates: ReadonlySet<string> = new Set(['DRAFT', 'IN_REVIEW', 'POSTPONED']);

/** Of a draft what is missing; of a cancelled run, whom nobody could write to. */
export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { run } = await parent();
  const publication = unseenStates.has(run.state) ? await orErrorPage(rulesApi(fetch).publication(run.id)) : null;
  if (run.state !== 'CANCELLED') return { toCall: null, publication, today: today() };
  const { rows } = await orErrorPage(staffApi(fetch).participants(run.id, { state: 'cancelled' }));
  // Who was moved to the date that goes on has to hear of it too.
  const concerns = ({ state, movedTo }: (typeof rows)[number]): boolean =>
    state === 'RUN_CANCELLED' || (state === 'CANCELLED_BY_STAFF' && movedTo !== null && movedTo === run.alternative);
  return { toCall: rows.filter((row) => concerns(row) && !row.email), publication, today: today() };
};

export const actions: Actions = {
  publish: async ({ fetch, params, request, locals }) => {
    const despite = (await request.formData()).get('despite') === '1';
    const run = await staffApi(fetch).run(params.code ?? '');
    const refusal = await orRefusal(locals.texts, () => rulesApi(fetch).publish(run.id, { despite }), { until: '' });
    return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${run.code}`, 'veroeffentlicht'));
  },
  later: async ({ fetch, params, request, locals }) => {
    const form = await request.formData();
    const wish = { date: String(form.get('date') ?? ''), time: String(form.get('time') ?? '') };
    const seen = { despite: form.get('despite') === '1', revision: Number(form.get('revision')) };
    const run = await staffApi(fetch).run(params.code ?? '');
    const refusal = await orErrors(locals.texts, () => rulesApi(fetch).publishLater(run.id, { ...wish, ...seen }), { wish }, 'spaeter');
    if (refusal) return fail(refusal.status, { error: null, until: '', later: refusal.data });
    redirect(303, afterDoing(`/verwaltung/kurse/${run.code}`, 'geplantveroeffentlicht'));
  },
  notLater: async ({ fetch, params }) => {
    const run = await staffApi(fetch).run(params.code ?? '');
    await rulesApi(fetch).publishNotLater(run.id);
    redirect(303, afterDoing(`/verwaltung/kurse/${run.code}`, 'nichtgeplant'));
  },
  confirm: async ({ fetch, params, locals }) => {
    const run = await staffApi(fetch).run(params.code ?? '');
    const refusal = await orRefusal(locals.texts, () => changesApi(fetch).confirmRun(run.id), { until: '' });
    return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${run.code}`, 'findetstatt'));
  },
  extend: async ({ fetch, params, request, locals }) => {
    const until = String((await request.formData()).get('until') ?? '');
    const run = await staffApi(fetch).run(params.code ?? '');
    const refusal = await orRefusal(locals.texts, () => changesApi(fetch).extendDecision(run.id, until), { until });
    return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${run.code}`, 'verschoben'));
  },
};
