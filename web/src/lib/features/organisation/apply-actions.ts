import { fail, type RequestEvent } from '@sveltejs/kit';
import { applicationsApi } from '#lib/api/organisation.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { applyFields, type ApplyField, type ApplyTurn } from './apply-turn.ts';

function missing({ t }: Texts, typed: ApplyTurn['typed']): ApplyTurn['errors'] {
  const required = ['name', 'town', 'contactName', 'email'] as const;
  const isMissing = (field: ApplyField): boolean =>
    field === 'email' ? !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(typed.email) : typed[field] === '';
  return required.filter(isMissing).map((field) => ({ field, text: t(`organisation.apply.error.${field}`) }));
}

export async function apply(event: RequestEvent) {
  const form = await event.request.formData();
  const text = (field: ApplyField): string => String(form.get(field) ?? '').trim();
  const typed = {
    ...(Object.fromEntries(applyFields.map((field) => [field, text(field)])) as Record<ApplyField, string>),
    registered: form.get('registered') === 'on',
    nonProfit: form.get('nonProfit') === 'on',
  };
  const refuse = (status: number, errors: ApplyTurn['errors']) => fail(status, { sent: false, typed, errors } satisfies ApplyTurn);
  const { texts, language } = event.locals;
  // A field no person sees was filled in: a machine is at work.
  if (form.get('website')) return refuse(400, [{ field: 'name', text: texts.t('booking.error.refused') }]);
  const errors = missing(texts, typed);
  if (errors.length > 0) return refuse(400, errors);
  const { registered, nonProfit, phone, ...rest } = typed;
  try {
    const body = {
      ...rest,
      isRegisteredAssociation: registered,
      isNonProfit: nonProfit,
      language: language === 'en' ? ('en' as const) : ('de' as const),
    };
    await applicationsApi(event.fetch).apply({ ...body, ...(phone && { phone }) });
  } catch (problem) {
    if (!(problem instanceof ApiProblem)) throw problem;
    const found = problem.fields.map((one) => ({ field: one.field, text: problemText(texts, one) }));
    return refuse(problem.status, found.length > 0 ? found : [{ field: 'name', text: problemText(texts, problem) }]);
  }
  return { sent: true, typed, errors: [] } satisfies ApplyTurn;
}
