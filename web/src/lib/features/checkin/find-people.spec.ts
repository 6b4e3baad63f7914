import { describe, expect, it } from '@jest/globals';
import { findPeople } from './find-people.ts';

const people = [
  { find: ['oezlem s', 'ozlem s'], number: 'K7-42Q9X' },
  { find: ['тетяна к', 'tetiana k'], number: 'ZB-00001' },
  { find: ['ayse o'], number: 'AY-77777' },
];
const numbers = (typed: string): string[] => findPeople(people, typed).map(({ number }) => number);

describe('finding somebody at the door', () => {
  it('shows nobody until two letters are typed', () => {
    expect([numbers(''), numbers('ö'), numbers(' a ')]).toEqual([[], [], []]);
  });

  it('knows names however they are typed', () => {
    expect([numbers('Öz'), numbers('oez'), numbers('Тет'), numbers('tet'), numbers('AYŞE Ö')]).toEqual([
      ['K7-42Q9X'],
      ['K7-42Q9X'],
      ['ZB-00001'],
      ['ZB-00001'],
      ['AY-77777'],
    ]);
  });

  it('knows numbers, with the line or without', () => {
    expect([numbers('k742'), numbers('K7-42Q'), numbers('zb 0')]).toEqual([['K7-42Q9X'], ['K7-42Q9X'], ['ZB-00001']]);
  });
});
