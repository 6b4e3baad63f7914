import { redirect, type RequestEvent } from '@sveltejs/kit';
import { masterApi } from '#lib/api/staff-master.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import { typedOf, type Typed } from './master-form.ts';

export const MASTER = '/verwaltung/stammdaten';

/** The id in the address; null for something new. */
export const idOf = ({ params }: Pick<RequestEvent, 'params'>, name: 'id' | 'room' = 'id'): string | null =>
  params[name] === 'neu' ? null : (params[name] ?? '');

type Api = ReturnType<typeof masterApi>;

/** Stores what was typed, or brings it back to the form with what is wrong. @param back where to go on */
export async function saveMaster(
  event: RequestEvent,
  { back, isNew }: { back: string; isNew: boolean },
  save: (api: Api, typed: Typed) => Promise<unknown>,
) {
  const typed = typedOf(await event.request.formData());
  const refusal = await orErrors(event.locals.texts, () => save(masterApi(event.fetch), typed), { typed }, 'stamm');
  return refusal ?? redirect(303, afterDoing(back, isNew ? 'stammneu' : 'stamm'));
}

/** Whether something is planned on these days. They are stored: whatever becomes of this question, the form does not come back. */
export const isTouched = (api: Api, dayOffId: string): Promise<boolean> =>
  api.dayOff(dayOffId).then(
    ({ touched }) => touched.length > 0,
    () => false,
  );
