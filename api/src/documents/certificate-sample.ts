import type { CertificateSnapshot } from './certificate-snapshot.js';

const sessions = ['2027-01-20', '2027-01-23', '2027-01-27', '2027-01-30', '2027-02-03', '2027-02-06'].map((date, i) =>
  i % 2 === 0 ? { date, start: '17:30', end: '20:45', units: 4 } : { date, start: '09:30', end: '16:45', units: 8 },
);

/** A complete certificate of the demo's Basisqualifizierung: what specs and the benchmark print. */
export const sampleSnapshot: CertificateSnapshot = {
  number: 'KVH-2027-BQ-000123-7',
  code: '7F4K-2MQD',
  type: 'CERTIFICATE',
  language: 'de',
  holder: { latin: 'Nguyễn Thị Minh Hòa', ownScript: null, lang: 'vi' },
  title: 'Basisqualifizierung für Integrationslotsinnen und Integrationslotsen',
  kind: 'BASIC_QUALIFICATION',
  period: { from: '2027-01-20', to: '2027-02-06' },
  dates: sessions,
  place: 'Kassel',
  units: { attended: 36, total: 36 },
  thresholdPercent: 80,
  modules: [
    { title: 'Kennenlernen, Biografie, Motivation und Erwartungen', units: 4 },
    { title: 'Migration und Integration', units: 5 },
    { title: 'Rolle und Aufgaben', units: 6 },
    { title: 'Werte und Haltungen', units: 3 },
    { title: 'Rahmenbedingungen und Datenschutz', units: 4 },
    { title: 'Interkulturelle Kommunikation', units: 6 },
    { title: 'Lokale Netzwerke', units: 4 },
    { title: 'Grenzen und Selbstfürsorge', units: 4 },
  ],
  trainers: ['Dr. Miriam Weiß', 'Kadir Yıldız'],
  issuedOn: '2027-02-10',
  issuedAt: 'Kassel',
  signatory: null,
  issuer: { name: 'Kompetenzzentrum Vielfalt Hessen', lines: ['Musterstraße 1', '60311 Frankfurt am Main', '069 90009 123'] },
  fundingNotice: 'Gefördert im Rahmen des Landesprogramms WIR.',
  checkUrl: 'https://vielfalt.example.org/pruefen/7F4K-2MQD',
  duplicateOf: null,
  duplicateOn: null,
};
