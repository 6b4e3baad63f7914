import { describe, expect, it } from '@jest/globals';
import { type Letter, paragraph } from './letter.js';
import { letterAsText } from './letter-text.js';
import { withoutLinks } from './without-links.js';

const secret = 'https://kurse.example.org/meine/geheim';
const letter: Letter = {
  ...{ subject: 'Neuer Termin', preview: 'Am Samstag', title: 'Ein Termin ist verschoben' },
  blocks: [
    { type: 'facts', title: ['Samstag'], groups: [[['Link: ', { link: secret, text: secret }]]] },
    { type: 'button', text: 'Meine Buchung ansehen', href: secret },
    paragraph([{ link: secret, text: 'Alle Termine ansehen' }], [{ link: 'tel:06990009120', text: '069 90009-120' }]),
  ],
};

describe('a letter shown to somebody it is not for', () => {
  it('says the same words, and no address opens anything', () => {
    const text = letterAsText(withoutLinks(letter), []);
    expect(text).not.toContain(secret);
    for (const words of ['Link: […]', '[Meine Buchung ansehen]', 'Alle Termine ansehen', '069 90009-120']) expect(text).toContain(words);
  });
});
