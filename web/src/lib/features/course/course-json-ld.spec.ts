import { describe, expect, it } from '@jest/globals';
import type { RunDetail, RunSession } from '#lib/api/types.ts';
import { courseJsonLd } from './course-json-ld.ts';

const url = 'https://kurse.example.org/angebote/kurs';
const venue = { name: 'Haus der Vielfalt', room: 'Raum 2', street: 'Musterstraße 12', postcode: '34117', town: 'Kassel' };
const session = (date: string, change: Partial<RunSession> = {}): RunSession =>
  ({ id: date, n: 1, date, start: '17:30', end: '20:45', teachingUnits: 4, cancelled: false, ...change }) as RunSession;
const course = (sessions: RunSession[], change: Partial<RunDetail> = {}): RunDetail =>
  ({
    ...{
      id: '1',
      slug: 'kurs',
      title: 'Kurs – Kassel',
      format: 'PRESENCE',
      town: 'Kassel',
      venue,
      sessions,
      trainers: [],
      startTime: '17:30',
    },
    ...{ firstDate: '2027-03-27', lastDate: '2027-04-03', seats: { state: 'free', left: null, capacity: 12 }, ...change },
  }) as unknown as RunDetail;

interface Event {
  location: unknown;
  eventAttendanceMode: string;
  subEvent?: { startDate: string; previousStartDate?: string; location: unknown; eventStatus: string }[];
}
const eventOf = (run: RunDetail): Event => (courseJsonLd(run, 'https://kurse.example.org') as { '@graph': Event[] })['@graph'][1] as Event;
const virtual = { '@type': 'VirtualLocation', url };

describe('what a search engine reads of single dates', () => {
  const mixed = eventOf(
    course([
      session('2027-03-27'),
      session('2027-04-03', { online: true, movedFrom: { date: '2027-03-31', start: '09:00' } }),
      session('2027-04-10', { venue: 'Stadthalle, Saal 1, Ring 3, 35390 Gießen', cancelled: true }),
    ]),
  );

  it('each says where it is: in the house, online at the public page, elsewhere', () => {
    expect(mixed.subEvent?.map(({ location }) => location)).toMatchObject([
      { '@type': 'Place', name: 'Haus der Vielfalt', address: { streetAddress: 'Musterstraße 12' } },
      virtual,
      { '@type': 'Place', name: 'Stadthalle, Saal 1, Ring 3, 35390 Gießen' },
    ]);
    expect(mixed.eventAttendanceMode).toBe('https://schema.org/MixedEventAttendanceMode');
    expect(mixed.location).toMatchObject([{ '@type': 'Place' }, virtual]);
  });
  it('moved and called off dates say so, in the time of Germany', () => {
    expect(mixed.subEvent?.map(({ startDate, eventStatus }) => [startDate, eventStatus.slice('https://schema.org/'.length)])).toEqual([
      ['2027-03-27T17:30:00+01:00', 'EventScheduled'],
      ['2027-04-03T17:30:00+02:00', 'EventRescheduled'],
      ['2027-04-10T17:30:00+02:00', 'EventCancelled'],
    ]);
    expect(mixed.subEvent?.[1]?.previousStartDate).toBe('2027-03-31T09:00:00+02:00');
  });
  it('one date alone is the course: no list, and online when it is', () => {
    const one = eventOf(course([session('2027-03-27', { online: true })]));
    expect([one.location, one.eventAttendanceMode, one.subEvent]).toEqual([
      virtual,
      'https://schema.org/OnlineEventAttendanceMode',
      undefined,
    ]);
  });
  it('an online course has one date in a room', () => {
    const event = eventOf(
      course([session('2027-03-27'), session('2027-04-03', { venue: 'Haus, Raum 1, Weg 1, 35037 Marburg' })], {
        format: 'ONLINE',
        town: null,
        venue: null,
      }),
    );
    expect(event.subEvent?.map(({ location }) => location)).toMatchObject([virtual, { '@type': 'Place' }]);
    expect(event.eventAttendanceMode).toContain('Mixed');
  });
});
