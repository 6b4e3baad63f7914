import { attendModes, isMeal, needs, type AttendMode, type Need, type RunDetail } from '#lib/api/types.ts';

const onlyOnSite = new Set<Need>(['WHEELCHAIR', 'ASSISTANT', 'CHILDCARE']);

/** Places for children, where they are counted. */
export const childcareOf = (run: RunDetail): RunDetail['extraPlaces'][number] | undefined =>
  run.extraPlaces.find((one) => one.kind === 'CHILDCARE');

/** The ways to take part, where a run counts the places of each. */
export const modesOf = (run: RunDetail): { kind: AttendMode; free: boolean }[] =>
  attendModes.flatMap((kind) => run.extraPlaces.filter((one) => one.kind === kind).map(({ free }) => ({ kind, free })));

/** The help that can make sense for this run: nobody needs a wheelchair place in a video meeting. */
export function offeredNeeds(run: RunDetail): Need[] {
  return needs.filter((need) => {
    if (run.format === 'ONLINE' && onlyOnSite.has(need)) return false;
    // What one eats is asked only where there is something to eat.
    if (isMeal(need)) return run.flags.includes('catering');
    return need !== 'CHILDCARE' || run.flags.includes('childcare') || childcareOf(run) !== undefined;
  });
}
