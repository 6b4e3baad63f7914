import { describe, expect, it } from '@jest/globals';
import { kilometres, placeNamed, places, whereIs } from './places.js';

describe('places', () => {
  it('cover all 33 territories', () => {
    expect(new Set(places.map((place) => place.ags)).size).toBe(33);
  });

  it.each([
    ['Kassel', 'Kassel'],
    ['giessen', 'Gießen'],
    ['Frankfurt', 'Frankfurt am Main'],
    ['Homburg', 'Bad Homburg v. d. Höhe'],
    ['34125', 'Kassel'],
    ['65197', 'Wiesbaden'],
    ['604', 'Frankfurt am Main'],
  ])('"%s" means %s', (typed, name) => {
    expect(placeNamed(typed)?.name).toBe(name);
  });

  it('does not guess what it does not know', () => {
    expect(placeNamed('Buxtehude')).toBeNull();
    expect(placeNamed('10115')).toBeNull();
  });

  it('finds a run by its town, else by its territory', () => {
    expect(whereIs('Weilburg', '06533000')).toMatchObject({ lat: 50.48 });
    expect(whereIs('Villmar', '06533000')).toMatchObject({ lat: 50.38 });
    expect(whereIs(null, null)).toBeNull();
  });

  it('knows that Offenbach is next to Frankfurt and Kassel is not', () => {
    const [frankfurt, offenbach, kassel] = ['Frankfurt', 'Offenbach', 'Kassel'].map(placeNamed);
    if (!frankfurt || !offenbach || !kassel) throw new Error('unknown town');
    expect(kilometres(frankfurt, offenbach)).toBeLessThan(8);
    expect(Math.round(kilometres(frankfurt, kassel) / 10)).toBe(14);
  });
});
