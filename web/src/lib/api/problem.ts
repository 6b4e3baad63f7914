import type { TextParams, Texts } from '#lib/i18n/texts.ts';

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
  ) {
    super(code);
  }
}

interface ProblemBody {
  code?: string;
  params?: TextParams;
  errors?: { field: string; code: string; params?: TextParams }[];
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: ProblemBody = await response.json().catch(() => ({}));
  const fields = (body.errors ?? []).map(({ field, code, params = {} }) => ({ field, code, params }));
  return new ApiProblem(response.status, body.code ?? 'unknown', body.params ?? {}, fields);
}

/** What to tell the person; a code without words is still answered in words. */
export function problemText(texts: Texts, problem: { code: string; params: TextParams }): string {
  return texts.find(`errors.${problem.code}`, problem.params) ?? texts.t('common.error.unknownCode', { code: problem.code });
}
