import { redirect, type Actions } from '@sveltejs/kit';
import { offeringsApi } from '#lib/api/staff-offerings.ts';
import { asItIs, contentOf, likeTemplate, typedOffering } from '#lib/features/offerings/offering-form.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import type { Kind } from '#lib/mosaic/kinds.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

/** First the kind, or an offering that it is like; then the form, filled with what that suggests. */
export const load: PageServerLoad = async ({ fetch, url }) => {
  const api = offeringsApi(fetch);
  const like = url.searchParams.get('wie');
  const name = url.searchParams.get('vorlage');
  if (like) {
    const offering = await orErrorPage(api.find(like));
    return {
      kind: offering.kind,
      values: { ...asItIs(offering), revision: '0' },
      like: offering.title,
      from: `wie=${like}`,
      templates: [],
    };
  }
  if (!name) return { kind: null, values: null, like: null, from: '', templates: await orErrorPage(api.templates()) };
  const template = await orErrorPage(api.template(name));
  return { kind: template.kind, values: likeTemplate(template), like: null, from: `vorlage=${template.name}`, templates: [] };
};

export const actions: Actions = {
  save: async ({ fetch, request, locals, url }) => {
    const form = await request.formData();
    const typed = typedOffering(form);
    const api = offeringsApi(fetch);
    const create = async () => api.create({ ...contentOf(typed), kind: await kindOf(api, url.searchParams) });
    const refusal = await orErrors(locals.texts, create, { typed }, 'offering');
    return refusal ?? redirect(303, afterDoing('/verwaltung/stammdaten/angebote', 'angebotneu'));
  },
};

/** The kind stands in the address, as the template or the offering that it is like; it is never typed. */
async function kindOf(api: ReturnType<typeof offeringsApi>, search: URLSearchParams): Promise<Kind> {
  const like = search.get('wie');
  return like ? (await api.find(like)).kind : (await api.template(search.get('vorlage') ?? '')).kind;
}
