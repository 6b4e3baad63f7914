import { describe, expect, it } from '@jest/globals';
import type { RunContent, Series } from '#lib/api/staff-planning.ts';
import { findingsOf } from './plan-acts.ts';
import { openChoices, rowField, withOneMore } from './plan-dates.ts';
import { asItIs, contentOf, differences, withSeries } from './plan-form.ts';

const evening = (date: string) => ({ id: null, date, start: '17:00', end: '19:30', breakMinutes: 15, teachingUnits: 3 });
const sessions = [evening('2027-02-15'), { ...evening('2027-02-22'), roomId: null }, { ...evening('2027-03-01'), roomId: 'hall' }];
const content: RunContent = {
  ...{ title: 'Grundkurs', promise: null, description: 'Ein Text.', format: 'PRESENCE', town: null, territoryId: null, roomId: 'main' },
  ...{ organiserId: 'centre', contactPersonId: null, fundingProgrammeId: null, trainerIds: ['kadir'], flags: [], capacity: 16 },
  ...{ minParticipants: 8, registrationUntil: null, cancellationUntil: null, decisionDate: null, sessions },
};
const pattern = { from: '2027-02-15', weekdays: [1], everyWeeks: 2, count: 3, start: '17:00', end: '19:30', breakMinutes: 15 };
const typed = asItIs(content, pattern, 7);
const placesOf = ({ rows }: typeof typed): string[] => rows.map(({ room }) => room);

describe('the form of a course', () => {
  it('gives back what it was given: single dates online or in another room, and the rhythm of the series', () => {
    expect(contentOf(typed)).toEqual(content);
    expect(differences(content, typed)).toEqual([]);
    expect(typed.series.everyWeeks).toBe('2');
    const elsewhere = { ...content, sessions: sessions.map((one) => ({ ...one, roomId: null })) };
    expect(differences(elsewhere, typed)).toEqual(['dates']);
  });

  it('S4: a minimum of nobody stays one', () => {
    const none = { ...content, minParticipants: 0 };
    expect(contentOf(asItIs(none, pattern, 7)).minParticipants).toBe(0);
  });

  it('keeps the place of a day that a new series offers again, and one more date is where the last one is', () => {
    const dates = ['2027-02-22', '2027-03-08'].map((date) => ({ date, takesPlace: true, special: null }));
    expect(placesOf(withSeries(typed, { dates, unitsEach: 3 } satisfies Series))).toEqual(['online', '']);
    expect(withOneMore(typed.rows, { date: '', start: '', end: '', breakMinutes: '' }).at(-1)).toMatchObject({
      date: '2027-03-08',
      room: 'hall',
    });
  });

  it('misses a room only where a date is where the course is', () => {
    const noRoom = { ...typed, text: { ...typed.text, roomId: '' } };
    expect([openChoices(typed), openChoices(noRoom)]).toEqual(['none', 'room']);
    expect(openChoices({ ...noRoom, rows: typed.rows.slice(1) })).toBe('none');
  });

  it('shows what is wrong with the place of a date at its row', () => {
    const turned = typed.rows.toReversed();
    expect(rowField('sessions.0.roomId', turned)).toBe('r2.roomId');
  });

  it('S2: has each date checked where it is, and never says that it fits where nobody could ask', async () => {
    const asked: unknown[] = [];
    const answer = (status: number) => async (_: unknown, init?: RequestInit) => {
      asked.push(JSON.parse(String(init?.body)));
      return new Response('[]', { status, headers: { 'content-type': 'application/json' } });
    };
    expect(await findingsOf({ fetch: answer(200) }, typed)).toEqual([]);
    expect(asked[0]).toMatchObject({ roomId: 'main', dates: [{ date: '2027-02-15' }, { roomId: null }, { roomId: 'hall' }] });
    expect(await findingsOf({ fetch: answer(500) }, typed)).toBeNull();
    expect(await findingsOf({ fetch: () => Promise.reject(new Error('gone')) }, typed)).toBeNull();
  });
});
