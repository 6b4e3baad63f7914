import { fail, redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { attendanceApi } from '#lib/api/staff-attendance.ts';
import { certificatesApi } from '#lib/api/staff-certificates.ts';
import { staffApi } from '#lib/api/staff.ts';
import { dateToShow } from '#lib/features/attendance/attended.ts';
import { completeSheet, saveSheet } from '#lib/features/attendance/save-sheet.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { today } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, url }) => {
  const { run } = await parent();
  const [sheet, { ready }] = await orErrorPage(Promise.all([attendanceApi(fetch).sheet(run.id), certificatesApi(fetch).ofRun(run.id)]));
  const day = today();
  return {
    sheet,
    outdated: ready.filter(({ certificate }) => certificate?.isOutdated),
    earned: Object.fromEntries(ready.map(({ bookingId, type }) => [bookingId, type])),
    shown: dateToShow(sheet, url.searchParams.get('termin'), day),
    today: day,
  };
};

/** The run of the address and the typed sheet, the same for both acts. */
async function sheetOf({ fetch, params, request, locals }: RequestEvent) {
  const { id, code } = await staffApi(fetch).run(params['code'] ?? '');
  return { typed: [attendanceApi(fetch), id, await request.formData(), locals.texts] as const, path: `/verwaltung/kurse/${code}` };
}

export const actions: Actions = {
  save: async (event) => {
    const { typed, path } = await sheetOf(event);
    const refusal = await saveSheet(...typed);
    const date = encodeURIComponent(event.url.searchParams.get('termin') ?? '');
    return refusal ? fail(refusal.status, refusal) : redirect(303, `${afterDoing(`${path}/anwesenheit`, 'anwesenheit')}&termin=${date}`);
  },
  complete: async (event) => {
    const { typed, path } = await sheetOf(event);
    const refusal = await completeSheet(...typed);
    return refusal ? fail(refusal.status, refusal) : redirect(303, afterDoing(`${path}/bescheinigungen`, 'abgeschlossen'));
  },
};
