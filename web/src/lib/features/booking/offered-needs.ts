import { needs, type Need, type RunDetail } from '#lib/api/types.ts';

const onlyOnSite = new Set<Need>(['WHEELCHAIR', 'ASSISTANT', 'CHILDCARE']);

/** The help that can make sense for this run: nobody needs a wheelchair place in a video meeting. */
export function offeredNeeds(run: RunDetail): Need[] {
  return needs.filter((need) => {
    if (run.format === 'ONLINE' && onlyOnSite.has(need)) return false;
    return need !== 'CHILDCARE' || run.flags.includes('childcare');
  });
}
