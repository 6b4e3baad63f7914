import { expect, it } from '@jest/globals';
import { correctionOf } from './correct-forms.ts';

const shown = { name: 'Amina Haidary', callName: '', birthYear: '1990', language: 'de' };

it('sends only what was changed since the page was opened', () => {
  expect(correctionOf(shown, shown)).toEqual({});
  expect(correctionOf({ ...shown, name: 'Amina Haidari' }, shown)).toEqual({ name: 'Amina Haidari' });
  expect(correctionOf({ ...shown, callName: 'Mina', language: 'en' }, shown)).toEqual({ callName: 'Mina', language: 'en' });
});

it('an emptied field takes the value out, and what is no year is refused and not taken for an empty one', () => {
  expect(correctionOf({ ...shown, birthYear: '', callName: '' }, { ...shown, callName: 'Mina' })).toEqual({
    birthYear: null,
    callName: null,
  });
  expect(correctionOf({ ...shown, birthYear: 'neunzehn' }, shown)).toEqual({ birthYear: 0 });
});
