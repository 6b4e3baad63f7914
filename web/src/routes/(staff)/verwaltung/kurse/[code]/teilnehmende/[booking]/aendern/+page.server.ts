import { redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { changesApi } from '#lib/api/staff-changes.ts';
import { staffApi } from '#lib/api/staff.ts';
import { storyApi } from '#lib/api/staff-story.ts';
import { typedChange } from '#lib/features/participants/refused-change.ts';
import { afterDoing, type DoneNote } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, params }) => {
  const { run } = await parent();
  const [person, runs, history] = await orErrorPage(
    Promise.all([
      staffApi(fetch).participant(run.id, params.booking),
      changesApi(fetch).otherRuns(run.id),
      storyApi(fetch).ofBooking(run.id, params.booking),
    ]),
  );
  return { person, runs, history };
};

/** One act with what was typed for it; afterwards the list says what was done. */
async function act(event: RequestEvent, note: DoneNote, run: (booking: string, form: FormData) => Promise<unknown>) {
  const { code = '', booking = '' } = event.params;
  const form = await event.request.formData();
  const refusal = await orRefusal(event.locals.texts, () => run(booking, form), typedChange(form));
  return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${code}/teilnehmende`, note));
}

export const actions: Actions = {
  move: (event) => act(event, 'umgebucht', (booking, form) => changesApi(event.fetch).move(booking, typedChange(form).run)),
  replace: (event) =>
    act(event, 'getauscht', (booking, form) => {
      const { name, email, phone, agreed } = typedChange(form);
      return changesApi(event.fetch).replace(booking, { name, ...(email && { email }), ...(phone && { phone }), agreed: agreed === '1' });
    }),
  leave: (event) =>
    act(event, 'ausgeschieden', (booking, form) =>
      changesApi(event.fetch).depart(booking, form.has('undo') ? null : typedChange(form).since),
    ),
};
