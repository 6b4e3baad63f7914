import { describe, expect, it } from '@jest/globals';
import { compact } from '../../../texts/fold.js';
import { berlinInstant, endOfDay } from '../../../time/berlin.js';
import { comingDates, monthOf } from './coming-dates.js';
import { whereIs } from './places.js';
import { dayPartOf, type PublicRun } from './public-run.js';
import { searchTextOf, shortTitle } from './run-texts.js';
import { type RunSearch, searchRuns } from './search-runs.js';
import { townsOf } from './towns.js';
import { asUsual } from './promised-certificate.js';

const now = new Date('2027-01-04T09:00:00Z');

interface Example extends Partial<Omit<PublicRun, 'sessions'>> {
  readonly code: string;
  readonly title: string;
  readonly on: readonly (readonly [date: string, start: string, end: string])[];
}

/** A published course in Kassel with places free, unless the example says otherwise. */
function course({ on, ...given }: Example): PublicRun {
  const sessions = on.map(([date, start, end], at) => ({
    ...{
      id: `${given.code}-${at}`,
      n: at + 1,
      date,
      start,
      end,
      teachingUnits: 4,
      cancelled: false,
      movedFrom: null,
      venue: null,
      online: false,
    },
    startsAt: berlinInstant(date, start),
    endsAt: berlinInstant(date, end),
  }));
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (!first || !last) throw new Error('a course has sessions');
  const kind = given.kind ?? 'IN_DEPTH_SEMINAR';
  const town = given.town === undefined ? 'Kassel' : given.town;
  const searchText = searchTextOf(kind, [given.title, town]);
  return {
    ...{ id: given.code, offeringId: given.code, slug: given.code, promise: '', description: '', language: 'de', audience: 'VOLUNTEER' },
    ownCertificate: asUsual,
    translations: [],
    ...{
      state: 'PUBLISHED',
      format: 'PRESENCE',
      ags: null,
      territory: null,
      germanLevel: 'B1',
      minAge: null,
      flags: [],
      prerequisites: [],
    },
    ...{
      teachingUnits: 4,
      modules: [],
      waitlistSize: 5,
      cancelReason: null,
      cancelledAt: null,
      venue: null,
      trainers: [],
      contact: null,
      revision: 1,
    },
    ...{
      organiser: 'Verein',
      fundingProgramme: 'WIR',
      registrationOpensAt: null,
      lateEntryUntil: null,
      publishedAt: new Date('2026-12-01T09:00:00Z'),
    },
    ...{ seats: { capacity: 20, taken: 0, held: 0, waiting: 0 }, registrationDeadline: endOfDay(first.date) },
    ...{
      cancellationDeadline: endOfDay(first.date),
      firstDate: first.date,
      lastDate: last.date,
      startsAt: first.startsAt,
      endsAt: last.endsAt,
    },
    ...{ sessions, dayParts: new Set(sessions.map(dayPartOf)), searchText, compactText: compact(searchText) },
    at: whereIs(town, null),
    ...given,
    kind,
    town,
    titleShort: shortTitle(given.title, kind, town),
  };
}

const full = { capacity: 8, taken: 8, held: 0, waiting: 0 };
const guides = course({
  ...{ code: 'BQ-1', title: 'Basisqualifizierung – Kassel', kind: 'BASIC_QUALIFICATION', territory: 'Kassel', flags: ['step_free'] },
  on: [
    ['2027-01-20', '17:30', '20:45'],
    ['2027-01-23', '09:30', '16:45'],
  ],
});
const law = course({ code: 'VS-1', title: 'Asylrecht', town: 'Darmstadt', on: [['2027-02-20', '09:30', '16:45']] });
const online = course({ code: 'VS-3', title: 'Datenschutz', town: null, format: 'ONLINE', on: [['2027-01-28', '17:00', '19:30']] });
const german = course({
  ...{ code: 'D4U-5', title: 'Deutsch4U – Aufbaukurs A2', kind: 'DEUTSCH4U', town: 'Alsfeld', germanLevel: 'A1', flags: ['childcare'] },
  on: [['2027-01-19', '09:00', '12:15']],
});
const cafe = course({
  ...{ code: 'D4U-4', title: 'Deutsch4U – Sprachcafé Bad Hersfeld', kind: 'DEUTSCH4U', town: 'Bad Hersfeld', germanLevel: 'A1' },
  ...{ flags: ['drop_in', 'childcare'], state: 'RUNNING' },
  on: [
    ['2026-12-03', '15:00', '16:30'],
    ['2027-01-14', '15:00', '16:30'],
  ],
});
const trauma = course({
  code: 'VS-4',
  title: 'Traumasensibel begleiten',
  town: 'Frankfurt am Main',
  germanLevel: 'B2',
  seats: full,
  on: [['2027-03-06', '09:30', '16:45']],
});
const meeting = course({
  code: 'VT-1',
  title: 'Vernetzungstreffen',
  kind: 'NETWORK_MEETING',
  town: 'Wetzlar',
  format: 'HYBRID',
  germanLevel: null,
  on: [['2027-04-15', '10:00', '15:15']],
});
const all = [guides, law, online, german, cafe, trauma, meeting];

const search = (more: Partial<RunSearch> = {}, at = now) => searchRuns(all, { order: 'date', page: 1, pageSize: 20, ...more }, at);
const codes = (more: Partial<RunSearch> = {}, at = now): string[] => search(more, at).runs.map((run) => run.code);

describe('the list', () => {
  it('is in the order of the next date, an open group at its next meeting', () => {
    expect(codes()).toEqual(['D4U-4', 'D4U-5', 'BQ-1', 'VS-3', 'VS-1', 'VS-4', 'VT-1']);
  });

  it('puts a course that has begun at the end and drops it when it is over', () => {
    expect(codes({}, new Date('2027-01-21T09:00:00Z'))).toEqual(['VS-3', 'VS-1', 'VS-4', 'VT-1', 'BQ-1']);
    expect(codes({}, new Date('2027-01-23T15:45:00Z'))).not.toContain('BQ-1');
  });

  it('comes in pages', () => {
    expect(codes({ page: 2, pageSize: 3 })).toEqual(['VS-3', 'VS-1', 'VS-4']);
    expect(search({ page: 9, pageSize: 3 })).toMatchObject({ total: 7, runs: [] });
  });

  it('can show the newest first', () => {
    const newest = course({
      code: 'NEW',
      title: 'Neu',
      publishedAt: new Date('2027-01-03T09:00:00Z'),
      on: [['2027-06-01', '17:00', '19:00']],
    });
    const found = searchRuns([...all, newest], { order: 'new', page: 1, pageSize: 1 }, now);
    expect(found.runs.map((run) => run.code)).toEqual(['NEW']);
  });
});

describe('someone looks for', () => {
  it.each([
    ['a word, however it is typed', { text: 'deutsch 4u' }, ['D4U-4', 'D4U-5']],
    ['two words', { text: 'trauma begleiten' }, ['VS-4']],
    ['a town', { place: 'kassel' }, ['BQ-1']],
    ['a part of a town’s name', { place: 'hersfeld' }, ['D4U-4']],
    ['a postcode of a town', { place: '34125' }, ['BQ-1']],
    ['what is near, nearest first', { place: 'Offenbach', within: 60, order: 'distance' }, ['VS-4', 'VS-1', 'VT-1']],
    ['what is near, soonest first', { place: 'Offenbach', within: 60, order: 'date' }, ['VS-1', 'VS-4', 'VT-1']],
    ['what is near a place nobody knows, which is nothing', { place: 'Entenhausen', within: 60, order: 'distance' }, []],
    ['the time from a day on', { from: '2027-02-20' }, ['VS-1', 'VS-4', 'VT-1']],
    ['a span of days, in which an open group may meet again', { from: '2027-01-10', until: '2027-01-20' }, ['D4U-4', 'D4U-5', 'BQ-1']],
    ['two kinds', { kinds: ['BASIC_QUALIFICATION', 'NETWORK_MEETING'] }, ['BQ-1', 'VT-1']],
    ['courses for learners of German', { level: 'A2' }, ['D4U-4', 'D4U-5']],
    ['courses for those who speak well', { level: 'B1' }, ['D4U-4', 'D4U-5', 'BQ-1', 'VS-3', 'VS-1', 'VT-1']],
    ['online', { format: 'online' }, ['VS-3', 'VT-1']],
    ['on site', { format: 'on_site' }, ['D4U-4', 'D4U-5', 'BQ-1', 'VS-1', 'VS-4', 'VT-1']],
    ['mornings', { dayParts: ['morning'] }, ['D4U-5']],
    ['Saturdays only', { dayParts: ['saturday'] }, ['VS-1', 'VS-4']],
    ['evenings and Saturdays', { dayParts: ['evening', 'saturday'] }, ['BQ-1', 'VS-3', 'VS-1', 'VS-4']],
    ['step-free access', { flags: ['step_free'] }, ['BQ-1']],
    ['a free place', { bookable: true }, ['D4U-4', 'D4U-5', 'BQ-1', 'VS-3', 'VS-1', 'VT-1']],
  ] as const)('%s', (_wish, filter, expected) => {
    expect(codes(filter)).toEqual(expected);
  });
});

describe('the calendar', () => {
  const shown = (filter: Partial<RunSearch> = {}, at = now): string[] =>
    comingDates(all, filter, at).map(({ run, session, cancelled }) => `${run.code} ${session.date}${cancelled ? ' cancelled' : ''}`);

  it('shows every session that is not over of the courses that match, the next first', () => {
    expect(shown({ kinds: ['BASIC_QUALIFICATION', 'DEUTSCH4U'] })).toEqual([
      ...['D4U-4 2027-01-14', 'D4U-5 2027-01-19', 'BQ-1 2027-01-20', 'BQ-1 2027-01-23'],
    ]);
    expect(shown({ place: 'Kassel' }, new Date('2027-01-21T09:00:00Z'))).toEqual(['BQ-1 2027-01-23']);
  });

  it('keeps what is cancelled, and says so', () => {
    expect(comingDates([{ ...law, state: 'CANCELLED' }], {}, now)).toMatchObject([{ cancelled: true }]);
  });

  it('opens at the first month that has a date, and knows how far one can turn the pages', () => {
    const dates = comingDates(all, { format: 'on_site' }, now);
    expect(monthOf(dates, undefined, '2027-01')).toMatchObject({ month: '2027-01', firstMonth: '2027-01', lastMonth: '2027-04' });
    expect(monthOf(dates, '2027-02', '2027-01').dates.map(({ run }) => run.code)).toEqual(['VS-1']);
    expect(monthOf([], undefined, '2027-01')).toEqual({ month: '2027-01', firstMonth: null, lastMonth: null, dates: [] });
  });
});

describe('a town', () => {
  const towns = new Map(townsOf(all, now).map((town) => [town.slug, town]));

  it('is known with its courses, or without one', () => {
    expect(towns.get('bad-hersfeld')).toEqual({ slug: 'bad-hersfeld', name: 'Bad Hersfeld', runs: 1 });
    expect(towns.get('giessen')).toEqual({ slug: 'giessen', name: 'Gießen', runs: 0 });
    expect(towns.get('entenhausen')).toBeUndefined();
  });

  it('does not count what is over', () => {
    expect(townsOf(all, new Date('2027-02-01T09:00:00Z')).find(({ slug }) => slug === 'kassel')?.runs).toBe(0);
  });
});

describe('the counts beside the filters', () => {
  it('say what each choice would show, everything else left as it is', () => {
    const { facets, total } = search({ kinds: ['DEUTSCH4U'], format: 'on_site' });
    expect(total).toBe(2);
    expect(facets.kinds).toMatchObject({ DEUTSCH4U: 2, IN_DEPTH_SEMINAR: 2, BASIC_QUALIFICATION: 1, REFLECTION_TALK: 0 });
    expect(facets).toMatchObject({ online: 0, onSite: 2 });
  });
});

describe('when nothing is found, the next best is', () => {
  const nearest = (more: Partial<RunSearch>) => {
    const { total, nearest: runs, nearestReason } = search(more);
    return { total, codes: runs.map((run) => run.code), reason: nearestReason };
  };

  it('the same place a little later', () => {
    expect(nearest({ place: 'Alsfeld', from: '2027-01-05', until: '2027-01-10' })).toMatchObject({ total: 0, reason: 'later' });
    expect(nearest({ place: 'Alsfeld', from: '2027-01-05', until: '2027-01-10' }).codes[0]).toBe('D4U-5');
  });

  it('another place at the right time before the right place at an earlier one', () => {
    const { codes: found, reason } = nearest({ place: 'Kassel', from: '2027-02-15', until: '2027-02-28' });
    expect(found.slice(0, 2)).toEqual(['VS-1', 'BQ-1']);
    expect(reason).toBe('elsewhere');
  });

  it('the same online', () => {
    expect(nearest({ text: 'datenschutz', place: 'Fulda' })).toEqual({ total: 0, codes: ['VS-3'], reason: 'online' });
  });

  it('the same elsewhere, near before far', () => {
    expect(nearest({ kinds: ['DEUTSCH4U'], place: 'Fulda' })).toEqual({ total: 0, codes: ['D4U-4', 'D4U-5'], reason: 'elsewhere' });
  });

  it('something else of what was asked for, when the wishes exclude each other', () => {
    expect(nearest({ kinds: ['DEUTSCH4U'], dayParts: ['saturday'] })).toEqual({ total: 0, codes: ['D4U-4', 'D4U-5'], reason: null });
  });

  it('what is there, where nobody offers what was looked for', () => {
    const { total, codes: found, reason } = nearest({ text: 'klavier', place: 'Kassel', within: 10 });
    expect({ total, reason }).toEqual({ total: 0, reason: 'subject' });
    expect(found).toEqual(
      search({ place: 'Kassel', within: 10, bookable: true })
        .runs.map((run) => run.code)
        .slice(0, 3),
    );
    expect(nearest({ text: 'klavier' }).codes).toHaveLength(3);
  });

  it('never a course without a place', () => {
    expect(nearest({ text: 'trauma', place: 'Kassel' }).codes).not.toContain('VS-4');
  });

  it('not there when something was found', () => {
    expect(nearest({ place: 'Kassel' })).toMatchObject({ codes: [], reason: null });
  });
});
