import { describe, expect, it } from '@jest/globals';
import { addressed, initials, sortName } from './names.js';

describe('the name a person is sorted by', () => {
  it('begins with the last word', () => {
    expect(sortName('Amina Haidari')).toBe('haidari amina');
    expect(sortName('María José García López de la Torre')).toBe('torre maria jose garcia lopez de la');
  });

  it('is the same however umlauts were typed', () => {
    expect(sortName('Petra Schäfer-Groß')).toBe(sortName('Petra Schaefer-Gross'));
  });

  it('works for a single name', () => {
    expect(sortName('Parwana')).toBe('parwana');
  });

  it('leaves academic titles out', () => {
    expect(sortName('Dr. Miriam Weiß')).toBe('weiss miriam');
    expect(sortName('Drina Petrović')).toBe('petrovic drina');
  });

  it('keeps other scripts', () => {
    expect(sortName('Тетяна Кравченко')).toBe('кравченко тетяна');
  });

  it('is the name itself where there is no letter', () => {
    expect(sortName(' 😀 ')).toBe('😀');
  });
});

describe('initials', () => {
  it('stand for each part of the name', () => {
    expect(initials('Nguyễn Thị Minh Hòa')).toBe('N. T. M. H.');
    expect(initials('Petra Schäfer-Groß')).toBe('P. S. G.');
  });

  it('exist for one name and for any script', () => {
    expect(initials('Parwana')).toBe('P.');
    expect(initials('Тетяна Кравченко')).toBe('Т. К.');
  });
});

it('addresses a person by the name they chose', () => {
  expect(addressed({ name: 'Mohammed Al-Hassan', callName: 'Momo' })).toBe('Momo');
  expect(addressed({ name: 'Parwana', callName: null })).toBe('Parwana');
});
