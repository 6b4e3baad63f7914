import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { CheckedRow, ColumnKind, RowChange } from '#lib/api/organisation.ts';
import { needs as supportNeeds } from '#lib/api/types.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import { deskOf } from '#lib/server/own-desk.ts';

type Event = RequestEvent & { params: { id: string } };
type Desk = Awaited<ReturnType<typeof deskOf>>;

const fields = ['name', 'email', 'phone', 'birthYear', 'language'] as const;

const pageOf = (form: FormData): number => Number(form.get('page')) || 1;

/** Back to the list; by a fragment to the line, if it was about one. */
const listAt = (id: string, page: number, row?: number): string =>
  `/organisation/anmeldung/liste/${id}${page > 1 ? `?seite=${page}` : ''}${row ? `#z${row}` : ''}`;

/** What stands in the form and not in the list: no script tells us what somebody has typed. */
function typedChanges(form: FormData, rows: readonly CheckedRow[]): RowChange[] {
  const asked = new Set(form.getAll('asked').map(Number));
  return rows.flatMap((row) => {
    const typed = fields.flatMap((field) => {
      const value = form.get(`${field}-${row.n}`);
      return typeof value === 'string' && value.trim() !== row.values[field] ? [[field, value.trim()] as const] : [];
    });
    const needs = asked.has(row.n) ? tickedNeeds(form, row) : null;
    return typed.length > 0 || needs ? [{ n: row.n, ...Object.fromEntries(typed), ...(needs && { needs }) }] : [];
  });
}

/** Null where nothing was changed. */
function tickedNeeds(form: FormData, { n, needs }: CheckedRow): CheckedRow['needs'] | null {
  const ticked = supportNeeds.filter((need) => form.getAll(`need-${n}`).includes(need));
  return ticked.length === needs.length && ticked.every((need) => needs.includes(need)) ? null : ticked;
}

/** The line a button stands in, with what it says about it. */
function decided(form: FormData): RowChange | null {
  const number = (name: string): number => Number(form.get(name));
  if (form.has('remove')) return { n: number('remove'), remove: true };
  if (form.has('new')) return { n: number('new'), isNew: true };
  if (form.has('elsewhere')) return { n: number('elsewhere'), elsewhere: true };
  const [n = '', isPerson = ''] = String(form.get('same') ?? '').split(' ');
  return n ? { n: Number(n), isPerson } : null;
}

async function refused<T>(event: Event, act: () => Promise<T>) {
  try {
    await act();
    return null;
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.status === 401) throw problem;
    return fail(problem.status, { error: problemText(event.locals.texts, problem.fields[0] ?? problem) });
  }
}

async function saveTyped(desk: Desk, id: string, form: FormData, more: RowChange | null): Promise<number> {
  const { rows } = await desk.list(id, pageOf(form));
  const typed = typedChanges(form, rows);
  const own = typed.find(({ n }) => n === more?.n);
  const all = more ? [...typed.filter(({ n }) => n !== more.n), { ...own, ...more }] : typed;
  if (all.length > 0) await desk.changeRows(id, all);
  return typed.length;
}

/** Keeps what was typed and looks at the list again. */
export async function saveRows(event: Event) {
  const form = await event.request.formData();
  const desk = await deskOf(event);
  const refusal = await refused(event, () => saveTyped(desk, event.params.id, form, null));
  return refusal ?? redirect(303, listAt(event.params.id, pageOf(form)));
}

export async function decideRow(event: Event) {
  const form = await event.request.formData();
  const desk = await deskOf(event);
  const change = decided(form);
  const refusal = await refused(event, () => saveTyped(desk, event.params.id, form, change));
  return refusal ?? redirect(303, listAt(event.params.id, pageOf(form), change?.remove ? undefined : change?.n));
}

export async function setColumns(event: Event) {
  const form = await event.request.formData();
  const desk = await deskOf(event);
  const refusal = await refused(event, () => desk.setColumns(event.params.id, form.getAll('column').map(String) as ColumnKind[]));
  return refusal ?? redirect(303, listAt(event.params.id, 1));
}

/** The act itself. What was typed meanwhile is looked at first: nobody is enrolled on a line that was not checked. */
export async function enrol(event: Event) {
  const form = await event.request.formData();
  const { id } = event.params;
  const { t } = event.locals.texts;
  if (form.get('informed') !== 'on') return fail(400, { error: t('organisation.check.informedMissing'), field: 'informed' });
  const desk = await deskOf(event);
  let batch = '';
  const refusal = await refused(event, async () => {
    if ((await saveTyped(desk, id, form, null)) > 0) return;
    batch = (await desk.enrol(id, String(form.get('notice') ?? ''), String(form.get('key') ?? ''))).id;
  });
  return refusal ?? redirect(303, batch ? `/organisation/anmeldung/ergebnis/${batch}` : `${listAt(id, pageOf(form))}`);
}
