import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import type { BookingReceipt, Eligibility, RunDetail } from '#lib/api/types.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { rememberTheme } from '#lib/server/preferences.ts';
import { newKey, readValues, toRequest, type BookValues } from './book-values.ts';
import { checkValues, fieldErrors, type FieldError } from './check-values.ts';
import { rememberContact } from './booked-contact.ts';
import { emptyCompanion, mostCompanions } from './companions.ts';

/** What the page shows after the form was sent: the form again, or the answers to check. */
export interface BookTurn {
  step: 'form' | 'check';
  values: BookValues;
  errors: FieldError[];
  /** What went wrong with the booking as a whole, in words. */
  notice: string | null;
  /** What the rules say to these answers; null where they were not asked. */
  judged: Eligibility | null;
  /** The last place went to somebody else; the same answers can go on the waiting list. */
  offerWaitlist: boolean;
  /** There are too few places for all, and yet one: whoever books can book alone. */
  offerAlone: boolean;
  /** The person who was just added to those who are booked along. */
  added: number | null;
  /** Nothing is left to do here: the person has this place already. */
  settled: boolean;
}

type Result = BookTurn | ActionFailure<BookTurn>;

const turn = (step: BookTurn['step'], values: BookValues, more: Partial<BookTurn> = {}): BookTurn => ({
  step,
  values,
  errors: [],
  notice: null,
  judged: null,
  offerWaitlist: false,
  offerAlone: false,
  added: null,
  settled: false,
  ...more,
});

interface Sent {
  run: RunDetail;
  values: BookValues;
  form: FormData;
}

async function readSent({ fetch, params, request }: RequestEvent): Promise<Sent> {
  const form = await request.formData();
  const run = await orErrorPage(api(fetch).run(params['slug'] ?? ''));
  return { run, values: readValues(form), form };
}

/** First step: the answers, shown back before anything is booked. */
export async function check(event: RequestEvent): Promise<Result> {
  const { run, values, form } = await readSent(event);
  const { texts } = event.locals;
  // A field no person sees was filled in: a machine is at work.
  if (form.get('website')) return fail(400, turn('form', values, { notice: texts.t('booking.error.refused') }));
  const errors = checkValues(texts, values, run);
  return errors.length > 0 ? fail(400, turn('form', values, { errors })) : judge(event, run, values);
}

/** Says before anything is booked what would come of it. Where nobody can say it now, the booking itself will. */
async function judge({ fetch, locals }: RequestEvent, run: RunDetail, values: BookValues): Promise<Result> {
  try {
    const judged = await api(fetch).eligibility(run.id, toRequest(values, locals.language));
    return judged.outcome === 'REFUSED' ? fail(409, turn('form', values, { judged })) : turn('check', values, { judged });
  } catch (problem) {
    if (!(problem instanceof ApiProblem)) throw problem;
    if (problem.fields.length === 0) return turn('check', values);
    return fail(400, turn('form', values, { errors: fieldErrors(locals.texts, problem.fields) }));
  }
}

export async function edit(event: RequestEvent): Promise<Result> {
  return turn('form', (await readSent(event)).values);
}

/** One more person, or one fewer; what was typed stays. */
export async function addCompanion(event: RequestEvent): Promise<Result> {
  const { values } = await readSent(event);
  if (values.companions.length >= mostCompanions) return turn('form', values);
  return turn('form', { ...values, companions: [...values.companions, emptyCompanion()] }, { added: values.companions.length });
}

export async function removeCompanion(event: RequestEvent): Promise<Result> {
  const { values, form } = await readSent(event);
  const at = Number(form.get('remove'));
  return turn('form', { ...values, companions: values.companions.filter((_, other) => other !== at) });
}

/** Places for all are not left: whoever books goes on alone, and looks at the answers once more. */
export async function bookAlone(event: RequestEvent): Promise<Result> {
  const { run, values } = await readSent(event);
  return judge(event, run, { ...values, companions: [], waitlist: false, key: newKey() });
}

const asBefore = ({ values, form }: Sent): BookTurn => turn(form.get('step') === 'check' ? 'check' : 'form', values);

/** The language changes, the typed form stays. */
export async function changeLanguage(event: RequestEvent): Promise<Result> {
  return asBefore(await readSent(event));
}

/** So it does when the scheme changes. */
export async function changeTheme(event: RequestEvent): Promise<Result> {
  const sent = await readSent(event);
  event.locals.theme = rememberTheme(event.cookies, sent.form.get('theme'), event.url) ?? event.locals.theme;
  return asBefore(sent);
}

function refused(event: RequestEvent, values: BookValues, problem: ApiProblem): ActionFailure<BookTurn> {
  const { texts } = event.locals;
  const status = problem.status >= 400 && problem.status < 500 ? problem.status : 503;
  const judged = problem.reasons.length > 0 ? { outcome: 'REFUSED' as const, reasons: problem.reasons } : null;
  if (problem.fields.length > 0) {
    return fail(status, turn('form', values, { errors: fieldErrors(texts, problem.fields), judged }));
  }
  // The refused request is spent; the next one is a new wish.
  const fresh = problem.status === 409 || problem.status === 422 ? { ...values, key: newKey() } : values;
  if (judged) return fail(status, turn('form', fresh, { judged }));
  const isFull = problem.code === 'booking.run_full' || problem.code === 'booking.party_full';
  const offerWaitlist = isFull && String(problem.params['waitlist']) === 'true';
  const offerAlone = problem.code === 'booking.party_full' && Number(problem.params['free']) > 0;
  const settled = problem.code === 'booking.already_booked';
  return fail(status, turn('check', fresh, { notice: problemText(texts, problem), offerWaitlist, offerAlone, settled }));
}

/** Second step: the booking itself. The same form sent twice is the same booking. */
export async function book(event: RequestEvent): Promise<Result> {
  const { run, values } = await readSent(event);
  const errors = checkValues(event.locals.texts, values, run);
  if (errors.length > 0) return fail(400, turn('form', values, { errors }));
  let receipt: BookingReceipt;
  try {
    receipt = await api(event.fetch).book({
      runId: run.id,
      idempotencyKey: values.key,
      body: toRequest(values, event.locals.language),
    });
  } catch (problem) {
    if (problem instanceof ApiProblem) return refused(event, values, problem);
    throw problem;
  }
  rememberContact(event.cookies, receipt.token, { ...receipt.contact, callTime: values.callTime }, event.url);
  redirect(303, `/meine/${encodeURIComponent(receipt.token)}/gebucht`);
}
