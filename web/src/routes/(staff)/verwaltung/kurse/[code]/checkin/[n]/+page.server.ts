import { error, redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { doorsApi } from '#lib/api/check-in.ts';
import { staffApi } from '#lib/api/staff.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import { today } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

type Dates = { sessions: { id: string; n: number; date: string; start: string }[] };

const sessionOf = ({ sessions }: Dates, n: string | undefined): Dates['sessions'][number] =>
  sessions.find((one) => String(one.n) === n) ?? error(404, 'session.unknown', { code: 'session.unknown' });

export const load: PageServerLoad = async ({ fetch, parent, params }) => {
  const { run } = await parent();
  const { id, n, date, start } = sessionOf(run, params.n);
  return { session: { id, n, date, start }, today: today(), ...(await orErrorPage(doorsApi(fetch).ofSession(id))) };
};

const pathOf = ({ params }: RequestEvent): string => `/verwaltung/kurse/${params['code'] ?? ''}/checkin/${params['n'] ?? ''}`;

export const actions: Actions = {
  make: async (event) => {
    const { id } = sessionOf(await staffApi(event.fetch).run(event.params['code'] ?? ''), event.params['n']);
    const name = String((await event.request.formData()).get('name') ?? '').trim();
    const refusal = await orErrors(event.locals.texts, () => doorsApi(event.fetch).make(id, name), { name }, 'name');
    return refusal ?? redirect(303, afterDoing(pathOf(event), 'eingang'));
  },
  end: async (event) => {
    await orErrorPage(doorsApi(event.fetch).end(String((await event.request.formData()).get('door') ?? '')));
    redirect(303, afterDoing(pathOf(event), 'eingangzu'));
  },
  settle: async (event) => {
    await orErrorPage(doorsApi(event.fetch).settle(String((await event.request.formData()).get('walkIn') ?? '')));
    redirect(303, afterDoing(pathOf(event), 'geklaert'));
  },
};
