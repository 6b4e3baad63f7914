import { problemErrors, ApiProblem } from '#lib/api/problem.ts';
import { peopleApi } from '#lib/api/staff-people.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { today } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

/** What was asked stands in the address: the page can be opened again while the report is written. */
export const load: PageServerLoad = async ({ fetch, url, locals }) => {
  const typed = (name: string, otherwise: string): string => url.searchParams.get(name) ?? otherwise;
  const asked = {
    ...{ date: typed('date', today()), time: typed('time', ''), q: typed('q', '').trim() },
    ...{ from: typed('from', today()), to: typed('to', today()) },
  };
  const nothing = { asked, errors: null, log: null, reportUntil: null };
  if (!url.searchParams.has('from')) return nothing;
  const api = peopleApi(fetch);
  const { from, to, q, date, time } = asked;
  try {
    const [log, deadline] = await Promise.all([
      api.mailLog({ from, to, ...(q !== '' && { q }) }),
      time === '' ? null : api.breachDeadline(date, time),
    ]);
    return { asked, errors: null, log, reportUntil: deadline?.reportUntil ?? null };
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 400) {
      return { ...nothing, errors: problemErrors(locals.texts, problem, 'datenpanne') };
    }
    return orErrorPage(Promise.reject(problem));
  }
};
