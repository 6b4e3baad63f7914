import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readTextCatalogues } from '../texts/text-catalogue.js';
import { Words } from '../texts/words.js';
import { DocumentFonts } from './document-fonts.js';
import { type SlipFacts, slipFile } from './slip-document.js';
import type { SlipDate } from './slip-places.js';
import { TypstRenderer } from './typst-renderer.js';

const templates = fileURLToPath(new URL('../../../templates', import.meta.url));
const folder = join(templates, 'documents');
const fonts = new DocumentFonts(join(folder, 'fonts')).coverage;
const renderer = new TypstRenderer(folder);
afterAll(() => renderer.onApplicationShutdown());

const date = (day: string, change: Partial<SlipDate> = {}): SlipDate => ({
  ...{ date: day, start: '09:00', end: '16:00', online: false, elsewhere: null, hasLink: false, dialIn: null, ...change },
});
const facts: SlipFacts = {
  ...{ name: 'Parwana', latinName: null, state: 'CONFIRMED', title: 'Gespräche gut führen', runCode: 'VS-1', number: 'K7-42Q9' },
  ...{ pin: '123456', address: 'https://example.org/zettel/7K2F-9XQM', organisation: 'Frauenforum' },
  ...{ town: 'Kassel', venue: 'Raum 2, Kulturhaus, Hauptstraße 1', dates: [date('2027-02-06')] },
};
const told = new Set(['otherPlace', 'someDates', 'onlinePhone']);
/** The words of the slip as their keys, with what those say that hold days. */
const say = (path: string, params: object = {}): string => {
  const key = path.replace('documents.slip.', '');
  return told.has(key) ? `${key}(${Object.values(params).join(' | ')})` : key;
};
const slip = (more: Partial<SlipFacts>) => {
  const [one] = slipFile([{ ...facts, ...more }], '069 90009-120', say, fonts).slips;
  return { steps: one?.steps, call: one?.call, where: one?.facts[1]?.text, other: one?.facts[1]?.small };
};

describe('a slip says whose it is', () => {
  const nameOn = (name: string, latinName: string | null = null) =>
    slipFile([{ ...facts, name, latinName }], '069 90009-120', say, fonts).slips[0]?.name;

  it('in Latin letters, and else as the person writes it', () => {
    expect(nameOn('زهرا احمدی', 'Zahra Ahmadi')).toBe('Zahra Ahmadi');
    for (const name of ['زهرا احمدی', 'Дарина Шевчук', 'Անահիտ Պետրոսյան']) expect(nameOn(name)).toBe(name);
  });

  it('by the booking where a letter has no font', () => {
    expect(nameOn('李小龍')).toBe('noName');
  });
});

describe('a slip says what to do', () => {
  it('on site: bring it and show the code', () => {
    const where = 'Raum 2, Kulturhaus, Hauptstraße 1, Kassel';
    expect(slip({})).toEqual({ steps: ['step1', 'step2'], call: 'call', where, other: null });
    expect(slip({ venue: null, town: null }).where).toBe('whereOpen');
  });

  it('online: how to get in without e-mail, and no place to go to', () => {
    const online = (change: Partial<SlipDate>) => slip({ dates: [date('2027-02-06', { online: true, ...change })] });
    expect(online({})).toEqual({ steps: ['online1', 'online2'], call: 'callOnline', where: 'online', other: null });
    expect(online({ hasLink: true })).toMatchObject({ steps: ['online1', 'onlineLink'], call: 'call' });
    const phone = { hasLink: true, dialIn: '069 12, PIN 3' };
    expect(online(phone).steps).toEqual(['onlineNowhere', 'onlinePhone(069 12, PIN 3)', 'onlineLink']);
    // Two numbers are two lines too many: the page has each beside its date.
    const two = [date('2027-02-06', { online: true, ...phone }), date('2027-02-13', { online: true, hasLink: true })];
    expect(slip({ dates: two }).steps).toEqual(['online1', 'onlineLink']);
  });

  it('which single dates are online or in another room, and of many only how many', () => {
    const online = ['2027-02-13', '2027-02-20', '2027-02-27', '2027-03-06'].map((day) => date(day, { online: true, hasLink: true }));
    const hall = date('2027-02-08', { elsewhere: 'Stadthalle, Saal 1' });
    expect(slip({ dates: [date('2027-02-06'), hall, ...online.slice(0, 2)] })).toMatchObject({
      ...{ where: 'Raum 2, Kulturhaus, Hauptstraße 1, Kassel', steps: ['step1', 'step2', 'onlineLink'] },
      other: 'otherPlace(Mo, 8. Februar | Stadthalle, Saal 1)\notherPlace(Sa, 13. Februar · Sa, 20. Februar | online)',
    });
    expect(slip({ dates: [date('2027-02-06'), ...online] }).other).toBe('otherPlace(someDates(4) | online)');
  });

  it('to those who have no place yet: not to come', () => {
    expect(slip({ state: 'WAITLISTED' }).steps).toEqual(['notYetWaiting']);
    expect(slip({ state: 'OFFERED', dates: [date('2027-02-06', { online: true })] })).toMatchObject({
      steps: ['notYetWaiting'],
      call: 'call',
    });
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
    dates: [...facts.dates, date('2027-09-08')],
  };
  const way = { online: true, hasLink: true, dialIn: '0800 1234567-8901, PIN 123 456 789#' };
  const online = ['2027-09-08', '2027-09-15', '2027-09-22'].map((day) => date(day, way));
  const elsewhere = 'Haus der Begegnung, Großer Saal, Bürgermeister-Mustermann-Straße 112, 61348 Bad Homburg v. d. Höhe';
  const mixed = [date('2027-02-06'), date('2027-02-13', { elsewhere }), ...online];
  const kinds: Partial<SlipFacts>[] = [{}, { dates: online }, { dates: mixed }, { state: 'WAITLISTED' }, { state: 'REQUESTED' }];
  const words = new Words('de', readTextCatalogues(join(templates, 'i18n')).get('de') ?? new Map());
  const file = slipFile(
    kinds.map((kind) => ({ ...facts, ...long, ...kind })),
    '069 90009-120',
    (key, params) => words.t(key, params),
    fonts,
  );
  const pdf = await renderer.render('slip', file, { title: 'Zettel', author: 'KVH', language: 'de', createdOn: '2027-01-04' });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(kinds.length);
});
