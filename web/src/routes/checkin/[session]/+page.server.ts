import { redirect, type Actions, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import { checkInApi, type DoorPerson, type SeenPerson } from '#lib/api/check-in.ts';
import { countOf, type DoorHead, headOf, lastFive } from '#lib/features/checkin/door-page.ts';
import { FEWEST_LETTERS, findPeople } from '#lib/features/checkin/find-people.ts';
import { atDoor } from '#lib/server/door-act.ts';
import { type Said, type SaidWord, saidWord, saidWords, sayAtDoor } from '#lib/server/door-words.ts';
import { officeOf } from '#lib/server/office-of.ts';
import { nowInstant } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

/** What the act before this page did, from the address it led to. */
async function saidOf(
  { fetch, url, locals: { texts } }: ServerLoadEvent,
  people: readonly DoorPerson[],
  head: DoorHead,
): Promise<Said | null> {
  const word = saidWords.find((one) => url.searchParams.has(one));
  if (!word) return null;
  const person = people.find(({ bookingId }) => bookingId === url.searchParams.get(word));
  return sayAtDoor(texts, word, person, head, (await officeOf(fetch, texts)).phone);
}

export const load: PageServerLoad = async (event) => {
  const { fetch, params, url } = event;
  const list = await atDoor(url.pathname, checkInApi(fetch).list(params.session));
  const query = url.searchParams.get('q')?.trim() ?? '';
  // What a device keeps for the time without a network is the page without anybody in it.
  const isShell = url.searchParams.has('huelle');
  const people = isShell ? [] : list.people;
  const head = headOf(list);
  return {
    isShell,
    head,
    count: countOf(people),
    found: query.length >= FEWEST_LETTERS ? findPeople(people, query) : null,
    query,
    last: lastFive(people),
    id: crypto.randomUUID(),
    said: await saidOf(event, people, head),
  };
};

async function noteOne({ fetch, params, url }: RequestEvent, event: Omit<SeenPerson, 'at' | 'way' | 'shown'>): Promise<SaidWord> {
  const session = params['session'] ?? '';
  const now = nowInstant();
  const seen = {
    device: crypto.randomUUID(),
    sentAt: now,
    events: [{ at: now, way: 'NAME' as const, shown: 'WELCOME' as const, ...event }],
  };
  const { events } = await atDoor(url.pathname, checkInApi(fetch).note(session, seen));
  return saidWord(events[0]?.outcome);
}

const typed = async (request: Request): Promise<{ id: string; bookingId: string }> => {
  const form = await request.formData();
  return { id: String(form.get('id') ?? ''), bookingId: String(form.get('booking') ?? '') };
};

export const actions: Actions = {
  checkIn: async (event) => {
    const one = await typed(event.request);
    const word = await noteOne(event, one);
    redirect(303, `${event.url.pathname}?${word}=${encodeURIComponent(one.bookingId)}`);
  },
  undo: async (event) => {
    const one = await typed(event.request);
    const word = await noteOne(event, { ...one, undoneAt: nowInstant() });
    redirect(303, `${event.url.pathname}?${word}=${encodeURIComponent(one.bookingId)}`);
  },
};
