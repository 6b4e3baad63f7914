import { error, redirect, type Actions } from '@sveltejs/kit';
import { certificatesApi } from '#lib/api/staff-certificates.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { documentOf } from '#lib/server/document-of.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const { document } = await parent();
  if (!document.certificate) error(404, 'certificate.unknown', { code: 'certificate.unknown' });
  return { certificate: document.certificate };
};

export const actions: Actions = {
  default: async ({ fetch, params, request, locals }) => {
    const reason = String((await request.formData()).get('reason') ?? '');
    const { document, page } = await documentOf(fetch, params);
    const id = document?.certificate?.id ?? '';
    const refusal = await orRefusal(locals.texts, () => certificatesApi(fetch).revoke(id, reason), { reason });
    return refusal ?? redirect(303, afterDoing(page, 'widerrufen'));
  },
};
