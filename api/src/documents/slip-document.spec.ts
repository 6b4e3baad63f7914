import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readTextCatalogues } from '../texts/text-catalogue.js';
import { Words } from '../texts/words.js';
import { DocumentFonts } from './document-fonts.js';
import { type SlipFacts, slipFile } from './slip-document.js';
import { TypstRenderer } from './typst-renderer.js';

const templates = fileURLToPath(new URL('../../../templates', import.meta.url));
const folder = join(templates, 'documents');
const fonts = new DocumentFonts(join(folder, 'fonts')).coverage;
const renderer = new TypstRenderer(folder);
afterAll(() => renderer.onApplicationShutdown());

const facts: SlipFacts = {
  ...{ name: 'Parwana', latinName: null, state: 'CONFIRMED', title: 'Gespräche gut führen', runCode: 'VS-1', number: 'K7-42Q9' },
  ...{ pin: '123456', address: 'https://example.org/zettel/7K2F-9XQM', organisation: 'Frauenforum', isOnline: false },
  ...{ town: 'Kassel', venue: 'Raum 2, Kulturhaus, Hauptstraße 1', dates: [{ date: '2027-02-06', start: '09:00', end: '16:00' }] },
};
const slip = (more: Partial<SlipFacts>) => {
  const [one] = slipFile([{ ...facts, ...more }], (key) => key.replace('documents.slip.', ''), fonts).slips;
  return { steps: one?.steps, call: one?.call, where: one?.facts[1]?.text };
};

describe('a slip says what to do', () => {
  it('on site: bring it and show the code', () => {
    expect(slip({})).toEqual({ steps: ['step1', 'step2'], call: 'call', where: 'Raum 2, Kulturhaus, Hauptstraße 1, Kassel' });
  });

  it('online: how to get in without e-mail, and no place to go to', () => {
    expect(slip({ isOnline: true })).toEqual({ steps: ['online1', 'online2'], call: 'callOnline', where: 'online' });
  });

  it('to those who have no place yet: not to come', () => {
    expect(slip({ state: 'WAITLISTED' }).steps).toEqual(['notYetWaiting']);
    expect(slip({ state: 'OFFERED', isOnline: true })).toMatchObject({ steps: ['notYetWaiting'], call: 'call' });
    expect(slip({ state: 'REQUESTED' }).steps).toEqual(['notYetRequested']);
  });
});

it('each slip is one page, also with the longest names there are', async () => {
  const long: Partial<SlipFacts> = {
    name: 'María José García López de la Torre y Fernández de Córdoba',
    title: 'Basisqualifizierung für Integrationslotsinnen und Integrationslotsen – Online-Abendkurs (hessenweit)',
    venue: 'Raum 1.10, 1. Stock, Haus der Vielfalt und der Begegnung (Demo), Bürgermeister-Mustermann-Straße 112',
    town: 'Bad Homburg v. d. Höhe',
    organisation: 'Türkisch-Deutsche Elterninitiative Offenbach und Umgebung e. V. (Demo)',
    dates: [...facts.dates, { date: '2027-09-08', start: '09:00', end: '12:15' }],
  };
  const kinds = [{}, { isOnline: true }, { state: 'WAITLISTED' }, { state: 'REQUESTED' }];
  const words = new Words('de', readTextCatalogues(join(templates, 'i18n')).get('de') ?? new Map());
  const file = slipFile(
    kinds.map((kind) => ({ ...facts, ...long, ...kind })),
    (key, params) => words.t(key, params),
    fonts,
  );
  const pdf = await renderer.render('slip', file, { title: 'Zettel', author: 'KVH', language: 'de', createdOn: '2027-01-04' });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(kinds.length);
});
