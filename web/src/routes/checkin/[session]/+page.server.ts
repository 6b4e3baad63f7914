import { redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { checkInApi, type DoorPerson, type SeenPerson } from '#lib/api/check-in.ts';
import { countOf, headOf, lastFive } from '#lib/features/checkin/door-page.ts';
import { FEWEST_LETTERS, findPeople } from '#lib/features/checkin/find-people.ts';
import type { Said } from '#lib/features/checkin/PlainBand.svelte';
import { atDoor } from '#lib/server/door-act.ts';
import { nowInstant } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

/** What the act before this page did, from the address it led to. */
function saidOf(url: URL, people: readonly DoorPerson[]): Said | null {
  for (const [word, kind] of [
    ['da', 'welcome'],
    ['zurueck', 'undone'],
    ['neu', 'takenIn'],
    ['angefragt', 'takenIn'],
  ] as const) {
    const person = people.find(({ bookingId }) => bookingId === url.searchParams.get(word));
    if (person) return { kind, name: person.name, number: person.number, hasPlace: word !== 'angefragt' };
  }
  return null;
}

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const list = await atDoor(url.pathname, checkInApi(fetch).list(params.session));
  const query = url.searchParams.get('q')?.trim() ?? '';
  // What a device keeps for the time without a network is the page without anybody in it.
  const people = url.searchParams.has('huelle') ? [] : list.people;
  return {
    head: headOf(list),
    count: countOf(people),
    found: query.length >= FEWEST_LETTERS ? findPeople(people, query) : null,
    query,
    last: lastFive(people),
    id: crypto.randomUUID(),
    said: saidOf(url, people),
  };
};

async function noteOne({ fetch, params, url }: RequestEvent, event: Omit<SeenPerson, 'at' | 'way' | 'shown'>): Promise<void> {
  const session = params['session'] ?? '';
  const now = nowInstant();
  const seen = {
    device: crypto.randomUUID(),
    sentAt: now,
    events: [{ at: now, way: 'NAME' as const, shown: 'WELCOME' as const, ...event }],
  };
  await atDoor(url.pathname, checkInApi(fetch).note(session, seen));
}

const typed = async (request: Request): Promise<{ id: string; bookingId: string }> => {
  const form = await request.formData();
  return { id: String(form.get('id') ?? ''), bookingId: String(form.get('booking') ?? '') };
};

export const actions: Actions = {
  checkIn: async (event) => {
    const one = await typed(event.request);
    await noteOne(event, one);
    redirect(303, `${event.url.pathname}?da=${encodeURIComponent(one.bookingId)}`);
  },
  undo: async (event) => {
    const one = await typed(event.request);
    await noteOne(event, { ...one, undoneAt: nowInstant() });
    redirect(303, `${event.url.pathname}?zurueck=${encodeURIComponent(one.bookingId)}`);
  },
};
