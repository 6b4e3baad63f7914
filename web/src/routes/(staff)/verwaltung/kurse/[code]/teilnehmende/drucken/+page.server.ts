import { redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { attendanceApi } from '#lib/api/staff-attendance.ts';
import { staffApi } from '#lib/api/staff.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orRefusal } from '#lib/server/staff-act.ts';

async function act({ fetch, params, locals }: RequestEvent, settle: boolean) {
  const { id, code } = await staffApi(fetch).run(params['code'] ?? '');
  const api = attendanceApi(fetch);
  const refusal = await orRefusal(locals.texts, () => (settle ? api.settle(id) : api.undoSettlement(id)), {});
  return (
    refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${code}/teilnehmende/drucken`, settle ? 'abgerechnet' : 'nichtabgerechnet'))
  );
}

export const actions: Actions = {
  settle: (event) => act(event, true),
  undo: (event) => act(event, false),
};
