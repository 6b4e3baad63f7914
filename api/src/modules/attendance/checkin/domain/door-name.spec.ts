import { describe, expect, it } from '@jest/globals';
import { doorName, typedNames } from './door-name.js';

const named = (name: string, callName: string | null = null, latinName: string | null = null) => ({ name, callName, latinName });

describe('the name at the door', () => {
  it('is the first name and a letter of the last', () => {
    expect(doorName(named('Ayşe Özdemir'))).toBe('Ayşe Ö.');
    expect(doorName(named('María José García López'))).toBe('María L.');
    expect(doorName(named('Тетяна Кравченко'))).toBe('Тетяна К.');
  });

  it('is the name somebody chose, where they chose one', () => {
    expect(doorName(named('Nguyễn Thị Minh Hòa', 'Hòa'))).toBe('Hòa H.');
  });

  it('is the name itself where there is only one', () => {
    expect(doorName(named('Parwana'))).toBe('Parwana');
  });
});

describe('the names people type', () => {
  it('know umlauts both ways, and both scripts', () => {
    expect(typedNames(named('Özlem Şahin'))).toEqual(['oezlem s', 'ozlem s']);
    expect(typedNames(named('Тетяна Кравченко', null, 'Tetiana Kravchenko'))).toEqual(['тетяна к', 'tetiana k']);
  });

  it('know Latin letters also where nobody wrote a Latin form', () => {
    expect(typedNames(named('Тетяна Кравченко'))).toEqual(['тетяна к', 'tetyana k']);
  });

  it('know the given name beside the chosen one, and never more than a letter of the last', () => {
    expect(typedNames(named('Mohammed Al-Hassan', 'Momo'))).toEqual(['momo a', 'mohammed a']);
  });
});
