import { redirect, type Actions } from '@sveltejs/kit';
import { papersApi, type SeenPaper } from '#lib/api/staff-papers.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import { today } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => ({
  person: await orErrorPage(papersApi(fetch).ofPerson(params.id)),
  today: today(),
});

const pathOf = (id: string): string => `/verwaltung/personen/${encodeURIComponent(id)}/papiere`;

export const actions = {
  note: async ({ fetch, locals, params, request }) => {
    const form = await request.formData();
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    const typed = { kind: text('kind'), seenOn: text('seenOn'), validUntil: text('validUntil') };
    const { validUntil, seenOn } = typed;
    const paper = { kind: typed.kind as SeenPaper['kind'], seenOn, ...(validUntil && { validUntil }) };
    const id = params['id'] ?? '';
    return (
      (await orRefusal(locals.texts, () => papersApi(fetch).note(id, paper), typed)) ?? redirect(303, afterDoing(pathOf(id), 'papier'))
    );
  },
  remove: async ({ fetch, locals, params, request }) => {
    const paper = String((await request.formData()).get('paper') ?? '');
    const id = params['id'] ?? '';
    const nothing = { kind: '', seenOn: '', validUntil: '' };
    const refusal = await orRefusal(locals.texts, () => papersApi(fetch).remove(id, paper), nothing);
    return refusal ?? redirect(303, afterDoing(pathOf(id), 'papierweg'));
  },
} satisfies Actions;
