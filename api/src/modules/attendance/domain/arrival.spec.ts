import { describe, expect, it } from '@jest/globals';
import { decideArrival } from './arrival.js';
import type { Sheet, SheetEntry } from './sheet.js';

const place = { bookingId: 'amina', sessionId: 'evening' };
const sheet: Sheet = {
  run: { id: 'run', kind: 'DEUTSCH4U', state: 'RUNNING' },
  sessions: [
    {
      ...{ id: 'evening', n: 1, date: '2027-01-20', units: 4 },
      ...{ startsAt: new Date('2027-01-20T16:30:00Z'), endsAt: new Date('2027-01-20T19:45:00Z') },
    },
  ],
  participants: [{ bookingId: 'amina', name: 'Amina Haidari', state: 'CONFIRMED', enteredAt: null, leftOn: null }],
  entries: [],
  revision: 0,
  thresholdPercent: 50,
};
const arrival = (at: string, before?: Partial<SheetEntry>, change: Partial<Sheet> = {}) =>
  decideArrival({ ...sheet, ...(before && { entries: [{ ...place, state: 'PRESENT', units: 4, ...before }] }), ...change }, place, at);

describe('S7: somebody is at the door', () => {
  it('in time they get the whole date, later their share of it', () => {
    expect(arrival('17:25')).toEqual({ ...place, state: 'PRESENT', units: 4, arrivedAt: '17:25', leftAt: null });
    expect(arrival('18:15')).toMatchObject({ state: 'PARTIAL', units: 3, arrivedAt: '18:15' });
  });

  it('who was excused or written down as absent, and comes, is there', () => {
    expect(arrival('17:30', { state: 'EXCUSED', units: 0 })).toMatchObject({ state: 'PRESENT', units: 4 });
    expect(arrival('18:15', { state: 'ABSENT', units: 0 })).toMatchObject({ state: 'PARTIAL', units: 3 });
  });

  it('the first scan wins, also when it is heard of last', () => {
    expect(arrival('17:40', { arrivedAt: '17:20' })).toBeNull();
    expect(arrival('17:20', { state: 'PARTIAL', units: 3, arrivedAt: '18:15' })).toMatchObject({
      state: 'PRESENT',
      units: 4,
      arrivedAt: '17:20',
    });
  });

  it('units that staff typed stay, and get the moment', () => {
    expect(arrival('17:31', { state: 'PARTIAL', units: 2 })).toMatchObject({ state: 'PARTIAL', units: 2, arrivedAt: '17:31' });
  });

  it('S7: units that staff corrected after a scan stay too, when another device had seen them earlier', () => {
    const corrected = { state: 'PRESENT', units: 4, arrivedAt: '18:15' } as const;
    expect(arrival('18:00', corrected)).toMatchObject({ state: 'PRESENT', units: 4, arrivedAt: '18:00' });
    expect(arrival('17:20', { state: 'PARTIAL', units: 2, arrivedAt: '18:15' })).toMatchObject({ units: 2, arrivedAt: '17:20' });
  });

  it('nobody comes after they left: that moment changes nothing, and the times go on fitting', () => {
    expect(arrival('18:30', { state: 'PARTIAL', units: 0.5, leftAt: '18:00' })).toBeNull();
    expect(arrival('17:45', { state: 'PARTIAL', units: 0.5, leftAt: '18:00' })).toMatchObject({ units: 0.5, arrivedAt: '17:45' });
  });

  it('who is seen after the end only gets no units from that: staff say what is right', () => {
    expect(arrival('20:44')).toMatchObject({ state: 'PARTIAL', units: 0.5 });
    expect(() => arrival('20:45')).toThrow('attendance.date_over');
    expect(() => arrival('20:50', { state: 'ABSENT', units: 0 })).toThrow('attendance.date_over');
    expect(arrival('20:50', { arrivedAt: '17:25' })).toBeNull();
    expect(arrival('20:50', { state: 'PARTIAL', units: 2 })).toBeNull();
  });

  it('E31: who comes into the course while the date goes on is there; a date that was over is not theirs', () => {
    const entered = (at: string) => ({ participants: sheet.participants.map((one) => ({ ...one, enteredAt: new Date(at) })) });
    expect(arrival('18:15', undefined, entered('2027-01-20T17:10:00Z'))).toMatchObject({ units: 3 });
    expect(() => arrival('18:15', undefined, entered('2027-01-20T19:45:00Z'))).toThrow('attendance.before_entry');
  });

  it('nobody arrives in a course that is closed, and no stranger', () => {
    expect(() => arrival('17:30', undefined, { run: { ...sheet.run, state: 'COMPLETED' } })).toThrow('attendance.closed');
    expect(() => arrival('17:30', undefined, { participants: [] })).toThrow('attendance.not_on_sheet');
  });
});
