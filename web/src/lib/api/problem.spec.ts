import { describe, expect, it } from '@jest/globals';
import type { Texts } from '#lib/i18n/texts.ts';
import { ApiProblem, problemErrors } from './problem.ts';

/** Every text is its own key. */
const texts = { find: (key: string) => key, t: (key: string) => key } as unknown as Texts;
const at = (field: string, code: string) => ({ field, code, params: {} });

describe('A11Y-07: what a form shows of a refusal', () => {
  it('is at each field its own sentence, one for each', () => {
    const problem = new ApiProblem(400, 'request.invalid', {}, [at('end', 'matches'), at('reason', 'too_short'), at('end', 'is_text')]);
    expect(problemErrors(texts, problem, 'move')).toEqual([
      { field: 'end', text: 'errors.matches' },
      { field: 'reason', text: 'errors.too_short' },
    ]);
  });

  it('is at the form what is about none of its fields', () => {
    expect(problemErrors(texts, new ApiProblem(409, 'session.begun', {}, []), 'move')).toEqual([
      { field: 'move', text: 'errors.session.begun' },
    ]);
  });
});
