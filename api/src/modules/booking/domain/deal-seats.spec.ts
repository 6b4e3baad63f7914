import { describe, expect, it } from '@jest/globals';
import { dealSeats, seatsToDeal } from './deal-seats.js';

const ledger = { capacity: 10, taken: 4, held: 3, waiting: 0, entries: 0, collecting: 0 };
const deal = (people: number, changes: Partial<typeof ledger>, quota = 0, waitlistSize = 2): string[] =>
  dealSeats(people, seatsToDeal({ ...ledger, ...changes }, quota, waitlistSize)).map((one) =>
    one.place === 'queue' ? `queue ${one.position}` : one.place,
  );

describe('places for many people of one organisation', () => {
  it('are its own ones first, then the free ones, then the waiting list, and the rest is told so', () => {
    expect(deal(8, {}, 2)).toEqual(['quota', 'quota', 'seat', 'seat', 'seat', 'queue 1', 'queue 2', 'full']);
  });

  it('pain 11: an organisation’s people are dealt one by one: some get a place, the others wait', () => {
    expect(deal(3, { taken: 6, held: 3 })).toEqual(['seat', 'queue 1', 'queue 2']);
  });

  it('are never a stranger’s: what is held for others stays held', () => {
    expect(deal(4, { held: 6 })).toEqual(['queue 1', 'queue 2', 'full', 'full']);
  });

  it('overtake nobody who waits, except on places held for the organisation', () => {
    expect(deal(3, { waiting: 1, entries: 1 }, 1, 3)).toEqual(['quota', 'queue 2', 'queue 3']);
  });

  it('stand behind the entries of the list, of which a party is one, and have room for people', () => {
    expect(deal(3, { taken: 10, held: 0, waiting: 3, entries: 2 }, 0, 5)).toEqual(['queue 3', 'queue 4', 'full']);
  });

  it('are wishes without a turn and without a limit while a run collects them', () => {
    expect(deal(4, { collecting: 1 }, 2, 1)).toEqual(['queue null', 'queue null', 'queue null', 'queue null']);
  });

  it('are on site while there is room, then online, and no seats without a way to take part', () => {
    const dealt = dealSeats(4, seatsToDeal(ledger, 1, 2, ['ON_SITE', 'ONLINE']));
    expect(dealt).toEqual([{ place: 'quota', mode: 'ON_SITE' }, { place: 'seat', mode: 'ONLINE' }, { place: 'full' }, { place: 'full' }]);
  });

  it('are none where a run is overbooked and its list is full', () => {
    expect(deal(1, { taken: 12, waiting: 2 })).toEqual(['full']);
  });
});
