import type { TextParams, Texts } from '#lib/i18n/texts.ts';
import type { Reason } from './types.ts';

export interface FieldProblem {
  field: string;
  code: string;
  params: TextParams;
}

/** An answer of the API that is not a success (RFC 9457). Its code has its words in the error catalogue. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly params: TextParams,
    readonly fields: FieldProblem[],
    /** All grounds of a refusal together, where there can be several. */
    readonly reasons: Reason[] = [],
  ) {
    super(code);
  }
}

interface ProblemBody {
  code?: string;
  params?: TextParams;
  reasons?: Reason[];
  errors?: { field: string; code: string; params?: TextParams }[];
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: ProblemBody = await response.json().catch(() => ({}));
  const fields = (body.errors ?? []).map(({ field, code, params = {} }) => ({ field, code, params }));
  return new ApiProblem(response.status, body.code ?? 'unknown', body.params ?? {}, fields, body.reasons);
}

/** What a form shows of a refusal: each field once with its own sentence, and what is about none of them at the form itself. */
export function problemErrors(texts: Texts, problem: ApiProblem, form: string): { field: string; text: string }[] {
  if (problem.fields.length === 0) return [{ field: form, text: problemText(texts, problem) }];
  const first = problem.fields.filter(({ field }, at) => problem.fields.findIndex((one) => one.field === field) === at);
  return first.map((one) => ({ field: one.field, text: problemText(texts, one) }));
}

/** What to tell the person; a code without words is still answered in words. */
export function problemText(texts: Texts, problem: { code: string; params: TextParams }): string {
  return texts.find(`errors.${problem.code}`, problem.params) ?? texts.t('common.error.unknownCode', { code: problem.code });
}
