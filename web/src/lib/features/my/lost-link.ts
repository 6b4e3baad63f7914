import { fail, type RequestEvent } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';

/** The form for a lost link: as it begins, refused with words, or sent. */
export interface LostLinkTurn {
  email: string;
  error: string | null;
  sent: boolean;
}

export const noLinkAsked: LostLinkTurn = { email: '', error: null, sent: false };

/** The answer is the same whether we know the address or not. */
export async function sendLinkAgain(event: RequestEvent) {
  const email = String((await event.request.formData()).get('email') ?? '').trim();
  try {
    await api(event.fetch).sendLinksAgain(email);
    return { email, error: null, sent: true } satisfies LostLinkTurn;
  } catch (problem) {
    if (!(problem instanceof ApiProblem)) throw problem;
    const error = problemText(event.locals.texts, problem.fields.at(-1) ?? problem);
    return fail(problem.status, { email, error, sent: false } satisfies LostLinkTurn);
  }
}
