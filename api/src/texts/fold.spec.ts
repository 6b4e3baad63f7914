import { describe, expect, it } from '@jest/globals';
import { compact, fold, foldWithoutUmlauts } from './fold.js';

describe('folding a text for search and sorting', () => {
  it('writes umlauts and ß out, as on a keyboard that lacks them', () => {
    expect(fold('Petra Schäfer-Groß')).toBe('petra schaefer gross');
    expect(fold('RÜSSELSHEIM')).toBe(fold('Ruesselsheim'));
  });

  it('takes umlauts that came as letter and dots for the same', () => {
    expect(fold('Scha\u0308fer')).toBe('schaefer');
  });

  it('can also drop the dots', () => {
    expect(foldWithoutUmlauts('Schäfer, Gießen')).toBe('schafer giessen');
  });

  it('strips accents of other languages', () => {
    expect(fold('Nguyễn Thị Minh Hòa')).toBe('nguyen thi minh hoa');
    expect(fold('Ayşe Yılmaz-Öztürk')).toBe('ayse yilmaz oeztuerk');
  });

  it('keeps letters of other scripts', () => {
    expect(fold('Тетяна Кравченко')).toBe('тетяна кравченко');
  });

  it('has a form without blanks', () => {
    expect(compact(fold('Deutsch 4U'))).toBe(compact(fold('Deutsch4U')));
  });
});
