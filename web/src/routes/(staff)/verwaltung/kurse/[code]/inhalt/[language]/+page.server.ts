import { error, redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { rulesApi } from '#lib/api/staff-rules.ts';
import { staffApi } from '#lib/api/staff.ts';
import { textsApi } from '#lib/api/staff-texts.ts';
import { keptText } from '#lib/features/editor/kept-names.ts';
import { typedText, wishOf } from '#lib/features/editor/text-form.ts';
import { afterDoing, afterStoring } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, params }) => {
  const { run } = await parent();
  const texts = await orErrorPage(textsApi(fetch).texts(run.id));
  const known: string[] = [texts.original.language, ...texts.translations.map(({ language }) => language), ...texts.possible];
  if (!known.includes(params.language)) error(404, 'run.unknown', { code: 'run.unknown' });
  const isSeen = run.state !== 'DRAFT' && run.state !== 'IN_REVIEW' && run.state !== 'POSTPONED';
  const planned = isSeen ? null : (await orErrorPage(rulesApi(fetch).publication(run.id))).planned;
  return { texts, planned, wanted: params.language };
};

async function runOf({ fetch, params }: RequestEvent) {
  const { id, code } = await staffApi(fetch).run(params['code'] ?? '');
  return { id, code, language: params['language'] ?? '', content: `/verwaltung/kurse/${code}/inhalt` };
}

export const actions: Actions = {
  /** What the browser has kept, as it was. */
  resume: async ({ request }) => ({ typed: typedText(await request.formData()) }),
  save: async (event) => {
    const typed = typedText(await event.request.formData());
    const { id, code, language, content } = await runOf(event);
    const api = textsApi(event.fetch);
    const save = async () => {
      const { original } = await api.texts(id);
      return language === original.language ? api.change(id, wishOf(typed)) : api.translate(id, language, wishOf(typed));
    };
    const refusal = await orErrors(event.locals.texts, save, { typed }, 'text');
    return refusal ?? redirect(303, afterStoring(content, 'texte', keptText(code, language)));
  },
  remove: async (event) => {
    const { id, language, content } = await runOf(event);
    const refusal = await orErrors(event.locals.texts, () => textsApi(event.fetch).remove(id, language), {}, 'text');
    return refusal ?? redirect(303, afterDoing(content, 'sprachweg'));
  },
};
