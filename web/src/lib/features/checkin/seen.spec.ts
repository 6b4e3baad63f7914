import { describe, expect, it } from '@jest/globals';
import { answered, byOwnClock, isRefused, type SeenEvent, standing, told, type WalkIn, withoutName } from './seen.ts';
import { isSeenAnew } from './verdict.ts';

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
    const again = event({ id: 'e2', at: '2027-02-10T16:40:00.000Z', shown: 'AGAIN' });
    expect(stands(seen, event({ id: 'e0', undoneAt: taken }), again)).toMatchObject({ here: true, at: again.at, seenId: 'e2' });
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

describe('the day on which the names go', () => {
  const walkIn: WalkIn = {
    ...{ id: 'w1', session: 's1', name: 'Tesfay G.', at: event().at, verdict: null },
    said: { name: 'Tesfay Ghebremedhin', contact: '0151 2345678', language: 'de' },
  };

  it('comes by the clock of the device as much later as the server says, however wrong that clock is', () => {
    const list = { at: '2027-02-10T16:00:00.000Z', wipeAt: '2027-02-11T19:45:00.000Z' } as Parameters<typeof byOwnClock>[0];
    expect(byOwnClock(list, '2019-05-01T03:00:00.000Z').wipeAt).toBe('2019-05-02T06:45:00.000Z');
  });

  it('leaves what the server does not have, or does not take, and nobody by name', () => {
    expect(withoutName(event())).toEqual(event({ name: '' }));
    expect(withoutName(event({ sent: true, outcome: 'HERE' }))).toBeNull();
    expect(withoutName(event({ sent: true, outcome: 'NO_PLACE' }))).toBeNull();
    expect(withoutName(event({ sent: true, outcome: 'TOO_LATE' }))).toMatchObject({ name: '', outcome: 'TOO_LATE' });
    expect(withoutName(walkIn)).toMatchObject({ name: '', said: null, verdict: 'LOST' });
    expect(withoutName({ ...walkIn, said: null, verdict: 'TO_SETTLE' })).toBeNull();
  });

  it('is no secret: what nobody takes is told to whoever holds the device, and a mistake that was taken back is none', () => {
    const refused = (change: Partial<SeenEvent>): boolean => isRefused(event({ sent: true, ...change }));
    const outcomes = ['TOO_LATE', 'OTHER_DAY', 'UNKNOWN', 'NO_PLACE', 'HERE'] as const;
    expect(outcomes.filter((outcome) => refused({ outcome }))).toEqual(['TOO_LATE', 'OTHER_DAY', 'UNKNOWN']);
    expect(outcomes.filter((outcome) => refused({ outcome, undoneAt: taken }))).toEqual(['TOO_LATE']);
    expect((['TOO_LATE', 'LOST', 'REFUSED', 'HERE', 'TO_SETTLE'] as const).filter((verdict) => isRefused({ verdict }))).toEqual([
      'TOO_LATE',
      'LOST',
      'REFUSED',
    ]);
  });
});

describe('somebody who is here already', () => {
  const seenAt = (at: string | null, now: string, way: SeenEvent['way'] = 'CODE', ...events: SeenEvent[]): boolean =>
    isSeenAnew({ ...person, here: true, at }, events, way, `2027-02-10T${now}:00.000Z`);

  it('was seen once more when their code comes again later, not when it is read or looked for twice', () => {
    expect(seenAt(event().at, '16:26')).toBe(false);
    expect(seenAt(event().at, '16:28')).toBe(true);
    expect(seenAt(event().at, '16:28', 'NAME')).toBe(false);
    expect(seenAt(event().at, '16:45', 'CODE', event({ at: '2027-02-10T16:44:00.000Z', shown: 'AGAIN' }))).toBe(false);
    expect(seenAt(null, '16:22')).toBe(true);
  });
});
