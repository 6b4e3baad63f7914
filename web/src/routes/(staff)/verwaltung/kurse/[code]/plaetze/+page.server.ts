import { redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { placesApi } from '#lib/api/staff-places.ts';
import { staffApi } from '#lib/api/staff.ts';
import { numberIn, textIn } from '#lib/features/places/place-forms.ts';
import { afterDoing, type DoneNote } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import { today } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { run } = await parent();
  return { places: await orErrorPage(placesApi(fetch).ofRun(run.id)), today: today() };
};

type Act = (api: ReturnType<typeof placesApi>, runId: string, form: FormData) => Promise<void>;

/** @param name the form that shows the refusal, with what was typed in it */
async function doing(event: RequestEvent, name: string, note: DoneNote, act: Act) {
  const form = await event.request.formData();
  const run = await staffApi(event.fetch).run(event.params['code'] ?? '');
  const typed = { form: `${name}${textIn(form, 'of')}`, capacity: textIn(form, 'capacity'), seats: textIn(form, 'seats') };
  const also = { organisation: textIn(form, 'organisation'), releaseOn: textIn(form, 'releaseOn') };
  const refusal = await orRefusal(event.locals.texts, () => act(placesApi(event.fetch), run.id, form), { ...typed, ...also });
  return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${run.code}/plaetze`, note));
}

const quotaOf = (form: FormData) => ({ seats: numberIn(form, 'seats'), releaseOn: textIn(form, 'releaseOn') });

export const actions = {
  capacity: (event) =>
    doing(event, 'capacity', 'plaetze', (api, runId, form) =>
      api.setCapacity(runId, { capacity: numberIn(form, 'capacity'), from: numberIn(form, 'from') }),
    ),
  quota: (event) =>
    doing(event, 'quota', 'reserviert', (api, runId, form) =>
      api.setQuota(runId, textIn(form, 'of') || textIn(form, 'organisation'), quotaOf(form)),
    ),
  release: (event) => doing(event, 'quota', 'freigegeben', (api, runId, form) => api.releaseQuota(runId, textIn(form, 'of'))),
  extra: (event) =>
    doing(event, 'extra', 'weitere', (api, runId, form) => api.setExtra(runId, textIn(form, 'of'), numberIn(form, 'capacity'))),
} satisfies Actions;
