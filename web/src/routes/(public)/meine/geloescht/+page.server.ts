import type { PageServerLoad } from './$types';

/** The day comes from the address: after the erasure nobody is known here. */
export const load: PageServerLoad = ({ url }) => {
  const until = url.searchParams.get('bis') ?? '';
  const isRepeated = url.searchParams.has('nochmal');
  return { isRepeated, until: /^\d{4}-\d{2}-\d{2}$/.test(until) && !Number.isNaN(Date.parse(until)) ? until : null };
};
