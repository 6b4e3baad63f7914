import { describe, expect, it } from '@jest/globals';
import { answered, type SeenEvent, standing, told } from './seen.ts';

const person = {
  bookingId: 'b1',
  number: 'K7-42Q9X',
  name: 'Ayşe Ö.',
  find: ['ayse o'],
  slip: null,
  here: false,
  at: null,
  door: null,
  seenId: null,
};
const event = (change: Partial<SeenEvent> = {}): SeenEvent => ({
  ...{ id: 'e1', session: 's1', bookingId: 'b1', name: 'Ayşe Ö.', at: '2027-02-10T16:22:00.000Z', way: 'CODE', shown: 'WELCOME' },
  ...{ undoneAt: null, sent: false, outcome: null },
  ...change,
});
const taken = '2027-02-10T16:23:00.000Z';
const stands = (of: typeof person | object, ...events: SeenEvent[]) => standing({ people: [{ ...person, ...of }] }, events)[0];

describe('the list as a device knows it', () => {
  it('has whoever was seen here, before the server knows', () => {
    expect(stands({}, event())).toMatchObject({ here: true, at: event().at, seenId: 'e1' });
  });

  it('believes the server once it has heard of it, and of what other doors saw', () => {
    expect(stands({}, event({ sent: true }))).toMatchObject({ here: false });
    expect(stands({ here: true, at: '2027-02-10T16:20:00.000Z', door: 'Eingang 2', seenId: 'e0' }, event())).toMatchObject({
      door: 'Eingang 2',
    });
  });

  it('takes back at once, here and what another door saw', () => {
    expect(stands({}, event({ undoneAt: taken }))).toMatchObject({ here: false });
    const seen = { here: true, at: '2027-02-10T16:20:00.000Z', seenId: 'e0' };
    expect(stands(seen, event({ id: 'e0', undoneAt: taken }))).toMatchObject({ here: false, at: null });
    expect(stands(seen, event({ id: 'e9', undoneAt: taken }))).toMatchObject({ here: true });
  });
});

describe('an event that was sent', () => {
  it('waits on when it was taken back meanwhile', () => {
    expect(answered(event(), event(), 'HERE')).toMatchObject({ sent: true, outcome: 'HERE' });
    expect(answered(event({ undoneAt: taken }), event(), 'HERE')).toMatchObject({ sent: false });
  });

  it('tells no name', () => {
    expect(told(event())).toEqual({ id: 'e1', bookingId: 'b1', at: event().at, way: 'CODE', shown: 'WELCOME' });
    expect(told(event({ undoneAt: taken }))).toMatchObject({ undoneAt: taken });
  });
});
