import { redirect, type Actions } from '@sveltejs/kit';
import { certificatesApi } from '#lib/api/staff-certificates.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { documentOf } from '#lib/server/document-of.ts';
import { orRefusal } from '#lib/server/staff-act.ts';

export const actions: Actions = {
  default: async ({ fetch, params, request, locals }) => {
    const latinName = String((await request.formData()).get('latinName') ?? '');
    const { document, page } = await documentOf(fetch, params);
    const refusal = await orRefusal(locals.texts, () => certificatesApi(fetch).setLatinName(document?.personId ?? '', latinName), {
      latinName,
    });
    return refusal ?? redirect(303, afterDoing(page, 'name'));
  },
};
