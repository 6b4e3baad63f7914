import { describe, expect, it } from '@jest/globals';
import { Filters } from './filters.ts';

const read = (search: string): Filters => Filters.read(new URLSearchParams(search));

describe('the filters in the address', () => {
  it('are read, asked and written back in the same words', () => {
    const filters = read('q=Recht&ort=Kassel&umkreis=50&art=DEUTSCH4U&art=REFLECTION_TALK&zeit=abends&frei=1');
    expect(filters.toApi(20)).toEqual({
      q: 'Recht',
      ort: 'Kassel',
      umkreis: '50',
      art: ['DEUTSCH4U', 'REFLECTION_TALK'],
      zeit: ['abends'],
      frei: '1',
      sortierung: 'termin',
      seite: 1,
      proSeite: 20,
    });
    expect(filters.href()).toBe('/angebote?q=Recht&ort=Kassel&umkreis=50&art=DEUTSCH4U&art=REFLECTION_TALK&zeit=abends&frei=1');
  });

  it('leave out what is not a filter and what makes no sense', () => {
    const filters = read('art=KOCHKURS&ab=gestern&niveau=c2&umkreis=25&seite=-3&frei=ja&evil=1');
    expect(filters.isEmpty).toBe(true);
    expect(filters.page).toBe(1);
    expect(filters.href()).toBe('/angebote');
  });

  it('online and on site together are no restriction', () => {
    expect(read('format=online&format=vor-ort').toApi(20)).not.toHaveProperty('format');
    expect(read('format=online').toApi(20)).toHaveProperty('format', ['online']);
  });

  it('can be taken away one by one; the radius goes with its place, and the list starts again at its first page', () => {
    const filters = read('ort=Kassel&umkreis=50&art=DEUTSCH4U&seite=3');
    expect(filters.href({ without: ['ort', 'Kassel'] })).toBe('/angebote?art=DEUTSCH4U');
    expect(filters.href({ without: ['art', 'DEUTSCH4U'] })).toBe('/angebote?ort=Kassel&umkreis=50');
  });

  it('stay while paging and sorting', () => {
    const filters = read('art=DEUTSCH4U&seite=2');
    expect(filters.href({ page: 3 })).toBe('/angebote?art=DEUTSCH4U&seite=3');
    expect(filters.href({ sort: 'neu' })).toBe('/angebote?art=DEUTSCH4U&sortierung=neu');
    expect(read('sortierung=neu&seite=2').href({ sort: 'termin' })).toBe('/angebote');
  });
});
