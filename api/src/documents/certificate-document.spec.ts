import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readTextCatalogues } from '../texts/text-catalogue.js';
import { Words } from '../texts/words.js';
import { certificateDocument } from './certificate-document.js';
import { sampleSnapshot } from './certificate-sample.js';
import type { CertificateSnapshot } from './certificate-snapshot.js';

const catalogues = readTextCatalogues(fileURLToPath(new URL('../../../templates/i18n', import.meta.url)));

function document(changes: Partial<CertificateSnapshot> = {}, options: { draft?: boolean } = {}) {
  const snapshot = { ...sampleSnapshot, ...changes };
  const words = new Words(snapshot.language, catalogues.get(snapshot.language) ?? new Map());
  return certificateDocument(snapshot, (key, params) => words.t(key, params), options);
}

const factsOf = (changes: Partial<CertificateSnapshot> = {}): Record<string, string> =>
  Object.fromEntries(document(changes).facts.map(({ label, strong, text }) => [label, [strong, text].filter(Boolean).join(' ')]));

const attendance = { type: 'ATTENDANCE', units: { attended: 28, total: 36 } } as const;

describe('the certificate in words', () => {
  it('says what a Zertifikat must say', () => {
    expect(document()).toMatchObject({ heading: 'Zertifikat', statement: 'hat die Bedingungen für das Zertifikat erfüllt:' });
    expect(factsOf()).toEqual({
      Art: 'Basisqualifizierung',
      Zeitraum: '20. Januar bis 6. Februar 2027, Kassel',
      Umfang: '36 von 36 Unterrichtseinheiten zu je 45 Minuten',
      Bedingung: 'Anwesenheit von mindestens 80 Prozent',
      Leitung: 'Dr. Miriam Weiß und Kadir Yıldız',
    });
  });

  it('says in a Teilnahmebescheinigung that there was no examination and that the participation was shorter', () => {
    expect(document(attendance)).toMatchObject({ heading: 'Teilnahmebescheinigung', statement: 'hat teilgenommen:' });
    expect(factsOf(attendance)).toMatchObject({
      Umfang: '28 von 36 Unterrichtseinheiten zu je 45 Minuten',
      Hinweis: 'Die Teilnahme war kürzer als das ganze Angebot.',
      Prüfung: 'Es gab keine Prüfung.',
    });
    expect(factsOf(attendance)).not.toHaveProperty('Bedingung');
  });

  it('writes half units, one-day courses, online courses and a turn of the year', () => {
    const oneDay = { from: '2027-03-13', to: '2027-03-13' };
    expect(factsOf({ units: { attended: 6.5, total: 8 } }).Umfang).toMatch(/^6,5 von 8 /);
    expect(factsOf({ period: oneDay, place: null }).Zeitraum).toBe('13. März 2027, online');
    expect(factsOf({ period: { from: '2026-12-30', to: '2027-01-02' } }).Zeitraum).toBe('30. Dezember 2026 bis 2. Januar 2027, Kassel');
  });

  it('speaks English', () => {
    expect(document({ language: 'en' }).heading).toBe('Certificate');
    expect(factsOf({ language: 'en' }).Period).toBe('20 January to 6 February 2027, Kassel');
  });

  it('lists all modules, however many, and those whose units nobody has said', () => {
    const modules = Array.from({ length: 11 }, (_, nth) => ({ title: `Baustein ${nth + 1}`, units: nth === 10 ? null : 3.5 }));
    const { rows = [] } = document({ modules }).modules ?? {};
    expect([rows.length, rows[9], rows[10]]).toEqual([11, { title: 'Baustein 10', units: '3,5' }, { title: 'Baustein 11', units: '' }]);
    expect(document({ modules: modules.map(({ title }) => ({ title, units: null })) }).modules?.rows).toHaveLength(11);
  });

  it('lists the modules with their sum and the sessions with Berlin times', () => {
    const { modules, sessions } = document();
    expect(modules).toMatchObject({ total: '36', rows: { length: 8 } });
    expect(sessions?.rows[1]).toEqual({ day: 'Sa, 23. Januar', time: '9:30–16:45 Uhr', units: '8 UE' });
  });

  it('counts the sessions when there are too many for the page, and leaves out the back when there is nothing to list', () => {
    const many = Array.from({ length: 75 }, () => ({ date: '2027-01-20', start: '09:00', end: '12:15', units: 4 }));
    expect(document({ dates: many }).sessions).toMatchObject({ summary: 'Es gab 75 Termine im genannten Zeitraum.', rows: [] });
    const single = document({ modules: [], dates: many.slice(0, 1) });
    expect(single).toMatchObject({ modules: null, sessions: null, pageOfFront: 'Seite 1 von 1' });
  });

  it('prints where to check it, without the code in the address, and the funding notice as it was granted', () => {
    expect(document()).toMatchObject({
      check: { address: 'vielfalt.example.org/pruefen', code: '7F4K-2MQD' },
      funding: 'Gefördert im Rahmen des Landesprogramms WIR.',
    });
  });

  it('leaves the line of the signature blank, or names who signs', () => {
    expect(document().signing).toEqual({
      placeAndDay: 'Kassel, 10. Februar 2027',
      placeAndDayLabel: 'Ort und Tag',
      signatory: 'Name, Funktion',
    });
    const signatory = { name: 'Zeynep Arslan', function: 'Leitung WIR-Lotsen' };
    expect(document({ signatory }).signing.signatory).toBe('Zeynep Arslan, Leitung WIR-Lotsen');
  });

  it('marks a Zweitschrift and names the original', () => {
    const duplicate = { duplicateOf: 'KVH-2026-BQ-000042-0', duplicateOn: '2027-05-03' };
    expect(document(duplicate).mark).toBe('Zweitschrift vom 3. Mai 2027');
    expect(factsOf(duplicate)).toMatchObject({ Ersetzt: 'KVH-2026-BQ-000042-0' });
  });

  it('cannot be taken for the real thing while it is a draft', () => {
    const draft = document({}, { draft: true });
    expect(draft).toMatchObject({ mark: 'Entwurf', watermark: 'Entwurf', check: null });
    expect(JSON.stringify(draft)).not.toContain(sampleSnapshot.number);
    expect(JSON.stringify(draft)).not.toContain(sampleSnapshot.code);
  });

  it('reads a Latin form of a name from another script in the language of the document', () => {
    const holder = { latin: 'Mohammed Al-Hassan', ownScript: 'محمد الحسن', lang: 'ar' };
    expect(document({ holder }).holder).toEqual({
      latin: { text: 'Mohammed Al-Hassan', lang: null },
      own: { text: 'محمد الحسن', lang: 'ar' },
    });
    expect(document().holder.latin.lang).toBe('vi');
  });

  it('has a text for every word in both languages and never the forbidden ones', () => {
    for (const language of ['de', 'en']) {
      for (const type of ['CERTIFICATE', 'ATTENDANCE'] as const) {
        const text = JSON.stringify(document({ ...attendance, type, language, duplicateOn: '2027-05-03' }));
        expect(text).not.toMatch(/staatlich|Staatsangehörigkeit|nationality|state-approved/i);
      }
    }
  });
});
