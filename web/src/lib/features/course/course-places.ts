import type { RunDetail, RunSession } from '#lib/api/types.ts';

/** Where things happen, as schema.org says it. Online it is the public page: the meeting itself is for those who have a place. */
const virtual = (url: string): object => ({ '@type': 'VirtualLocation', url });

const place = (run: RunDetail, name: string | null | undefined): object => ({
  '@type': 'Place',
  name,
  address: {
    '@type': 'PostalAddress',
    ...(run.venue && { streetAddress: run.venue.street, postalCode: run.venue.postcode }),
    addressLocality: run.venue?.town ?? run.town,
    addressRegion: 'Hessen',
    addressCountry: 'DE',
  },
});

const isOnline = (run: RunDetail, session: RunSession): boolean => session.online ?? (run.format === 'ONLINE' && !session.venue);

const held = ({ sessions }: RunDetail): RunSession[] => sessions.filter(({ cancelled }) => !cancelled);

/** Of the whole course: in a room, online, or both where single dates are elsewhere. */
export function attendanceOf(run: RunDetail): 'Online' | 'Offline' | 'Mixed' {
  if (run.format === 'HYBRID') return 'Mixed';
  const online = held(run).filter((session) => isOnline(run, session)).length;
  if (online === 0) return run.format === 'ONLINE' && held(run).length === 0 ? 'Online' : 'Offline';
  return online === held(run).length ? 'Online' : 'Mixed';
}

export function locationOf(run: RunDetail, url: string): object {
  const mode = attendanceOf(run);
  if (mode === 'Online') return virtual(url);
  const house = run.venue || run.town ? [place(run, run.venue?.name ?? run.town)] : [];
  return mode === 'Mixed' ? [...house, virtual(url)] : (house[0] ?? {});
}

/** Of one date: another house or room is named as people read it on the page. */
export function locationOn(run: RunDetail, session: RunSession, url: string): object | object[] {
  if (isOnline(run, session)) return virtual(url);
  const where = session.venue ? { '@type': 'Place', name: session.venue, address: session.venue } : place(run, run.venue?.name ?? run.town);
  return run.format === 'HYBRID' ? [where, virtual(url)] : where;
}
