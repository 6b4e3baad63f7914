import { describe, expect, it } from '@jest/globals';
import { contactEmail, contactPhone } from './contact.js';
import { sortName } from './sort-name.js';

describe('contacts are compared in one form', () => {
  it.each([
    [' María@Example.ORG ', 'maría@example.org'],
    ['marı́a@example.org'.normalize('NFD'), 'marı́a@example.org'.normalize('NFC')],
  ])('address %s', (typed, compared) => expect(contactEmail(typed)).toBe(compared));

  it.each([
    ['0171 3920042', '+491713920042'],
    ['(069) 90009-120', '+496990009120'],
    ['+49 69 90009120', '+496990009120'],
    ['0090 212 1234567', '+902121234567'],
  ])('phone %s', (typed, compared) => expect(contactPhone(typed)).toBe(compared));
});

describe('names sort and match without marks and case', () => {
  it.each([
    ['Petra Schäfer-Groß', 'petra schaefer gross'],
    ['Ayşe  Yılmaz', 'ayse yilmaz'],
    ['Nguyễn Thị Minh Hòa', 'nguyen thi minh hoa'],
    ['Тетяна Кравченко', 'тетяна кравченко'],
    ['Parwana', 'parwana'],
    ['😀', '😀'],
  ])('%s', (name, sorted) => expect(sortName(name)).toBe(sorted));
});
