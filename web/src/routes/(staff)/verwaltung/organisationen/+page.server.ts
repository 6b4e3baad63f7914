import { redirect, type RequestEvent } from '@sveltejs/kit';
import { applicationsApi } from '#lib/api/organisation.ts';
import { afterDoing, type DoneNote } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const ask = applicationsApi(fetch);
  const [desks, { slips }] = await orErrorPage(Promise.all([ask.desks(), ask.newSlips()]));
  return { desks, slips };
};

type Ask = ReturnType<typeof applicationsApi>;

async function act(event: RequestEvent, note: DoneNote, what: (api: Ask, text: (name: string) => string) => Promise<unknown>) {
  const form = await event.request.formData();
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const typed = { name: text('name'), email: text('email'), endsOn: text('endsOn'), reason: text('reason') };
  const ask = () => what(applicationsApi(event.fetch), text);
  const refusal = await orErrors(event.locals.texts, ask, { act: note, at: text('id'), typed }, 'vereine');
  return refusal ?? redirect(303, afterDoing('/verwaltung/organisationen', note));
}

const until = (text: (name: string) => string) => (text('endsOn') ? { endsOn: text('endsOn') } : {});

export const actions: Actions = {
  verify: (event) =>
    act(event, 'bestaetigt', (api, text) =>
      api.verify(text('id'), { ...until(text), ...(text('organisationId') && { organisationId: text('organisationId') }) }),
    ),
  decline: (event) => act(event, 'abgelehntverein', (api, text) => api.decline(text('id'), text('reason'))),
  invite: (event) =>
    act(event, 'eingeladen', (api, text) => api.giveRole(text('id'), { name: text('name'), email: text('email'), ...until(text) })),
  fulfil: (event) => act(event, 'bitte', (api, text) => api.fulfilWish(text('id'))),
  declineWish: (event) => act(event, 'bittenicht', (api, text) => api.declineWish(text('id'), text('reason'))),
  handOver: (event) => act(event, 'zettel', (api, text) => api.handOverSlip(text('id'))),
  end: (event) => act(event, 'zugangbeendet', (api, text) => api.endRole(text('id'), text('accountId'))),
};
