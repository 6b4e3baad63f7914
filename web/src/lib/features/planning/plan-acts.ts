import { fail, type RequestEvent } from '@sveltejs/kit';
import { planningApi } from '#lib/api/staff-planning.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import { inOrder, isClock, isDay, rowField, sessionsOf, withOneMore } from './plan-dates.ts';
import { seriesWishOf, type TypedPlan, typedPlan, withSeries } from './plan-form.ts';
import { stepBack } from './plan-steps.ts';

/** Errors of the API at the fields of the form, with what was found among the dates. */
export async function orPlanErrors(event: RequestEvent, act: () => Promise<unknown>, typed: TypedPlan, runId?: string) {
  const refusal = await orErrors(event.locals.texts, act, { typed }, 'plan');
  if (!refusal) return null;
  const findings = await findingsOf(event, typed, runId);
  return fail(refusal.status, { ...refusal.data, findings, errors: atRows(refusal.data.errors, typed) });
}

const atRows = (errors: { field: string; text: string }[], { rows }: TypedPlan) =>
  errors.map((one) => ({ ...one, field: rowField(one.field, rows) }));

/** Double bookings and days off among the typed dates; what is no date yet is not asked about. Null where nobody could be asked. */
export async function findingsOf(event: Pick<RequestEvent, 'fetch'>, { rows, text, trainerIds, flags }: TypedPlan, runId?: string) {
  const dates = sessionsOf(rows)
    .map(({ session: { date, start, end, roomId } }) => ({ date, start, end, ...(roomId !== undefined && { roomId }) }))
    .filter(({ date, start, end }) => isDay(date) && isClock(start) && isClock(end) && start < end);
  const roomId = text.format === 'ONLINE' ? null : text.roomId || null;
  return planningApi(event.fetch)
    .check({ dates, roomId, trainerIds, flags, places: Number(text.capacity) || 0, ...(runId !== undefined && { runId }) })
    .catch(() => null);
}

const shown = async (event: RequestEvent, typed: TypedPlan, runId?: string) => ({ typed, findings: await findingsOf(event, typed, runId) });

/** The acts that change only the list in the form; nothing is stored. */
export const listActs = (runOf: (event: RequestEvent) => Promise<string | undefined>) => ({
  dates: async (event: RequestEvent) => {
    const typed = typedPlan(await event.request.formData());
    let next = typed;
    const refusal = await orErrors(
      event.locals.texts,
      async () => (next = withSeries(typed, await planningApi(event.fetch).series(seriesWishOf(typed)))),
      { typed },
      'plan',
    );
    if (refusal) {
      const findings = await findingsOf(event, typed, await runOf(event));
      return fail(refusal.status, { ...refusal.data, findings, errors: atSeries(refusal.data.errors) });
    }
    return shown(event, next, await runOf(event));
  },
  more: async (event: RequestEvent) => {
    const typed = typedPlan(await event.request.formData());
    const { from, start, end, breakMinutes } = typed.series;
    const next = { ...typed, rows: withOneMore(typed.rows, { date: from, start, end, breakMinutes }) };
    return shown(event, next, await runOf(event));
  },
  /** What the browser has kept, as it was. */
  resume: async (event: RequestEvent) => shown(event, typedPlan(await event.request.formData()), await runOf(event)),
  back: async (event: RequestEvent) => shown(event, stepBack(typedPlan(await event.request.formData())), await runOf(event)),
  check: async (event: RequestEvent) => {
    const typed = typedPlan(await event.request.formData());
    const next = { ...typed, rows: inOrder(typed.rows) };
    const sessions = sessionsOf(next.rows).map(({ session }) => session);
    const runId = await runOf(event);
    const plan = { sessions, ...(runId !== undefined && { runId }) };
    const refusal = await orPlanErrors(event, () => planningApi(event.fetch).assertDates(plan), next, runId);
    return refusal ?? shown(event, next, runId);
  },
});

const atSeries = (errors: { field: string; text: string }[]) =>
  errors.map(({ field, text }) => ({ field: field === 'plan' ? field : `series-${field.split('.')[0]}`, text }));
