import type { CertificateSnapshot } from './certificate-snapshot.js';
import { mosaicBand } from './mosaic-band.js';
import { printedDay, printedTimes } from './printed-dates.js';
import { qrSvg } from './qr-svg.js';

/** Looks up a text by its key and fills its placeholders; in the language of the document. */
export type DocumentTexts = (key: string, params?: Record<string, string | number>) => string;

/** What `templates/documents/certificate.typ` takes: one certificate, or all of a course in one file. */
export interface CertificateFile {
  readonly certificates: readonly CertificateData[];
}

/** One certificate with every word in place. */
export interface CertificateData {
  readonly heading: string;
  /** Beside the heading, where it is a Zweitschrift or a draft. */
  readonly mark: string | null;
  /** Across the pages of a draft; null on the real thing. */
  readonly watermark: string | null;
  readonly number: string;
  readonly issuer: CertificateSnapshot['issuer'];
  /** SVG along the edge of front and back, drawn from the number. */
  readonly bands: { readonly front: string; readonly back: string };
  readonly holder: { readonly latin: SetName; readonly own: SetName | null };
  readonly statement: string;
  readonly courseTitle: string;
  readonly facts: readonly Fact[];
  readonly signing: { readonly placeAndDay: string; readonly placeAndDayLabel: string; readonly signatory: string };
  readonly check: CheckData | null;
  readonly funding: string | null;
  readonly modules: ModuleTable | null;
  readonly sessions: SessionTable | null;
  readonly explanation: string;
  readonly pageOfFront: string;
  readonly pageOfBack: string;
}

interface SetName {
  readonly text: string;
  readonly lang: string | null;
}
interface Fact {
  readonly label: string;
  readonly strong: string | null;
  readonly text: string | null;
}
interface CheckData {
  readonly question: string;
  readonly instruction: string;
  readonly address: string;
  readonly codeLabel: string;
  readonly code: string;
  readonly numberLabel: string;
  readonly qr: string;
  readonly qrAlt: string;
}
interface ModuleTable {
  readonly heading: string;
  readonly numberLabel: string;
  readonly titleLabel: string;
  readonly unitsLabel: string;
  readonly rows: readonly { readonly title: string; readonly units: string }[];
  readonly totalLabel: string;
  readonly total: string;
}
interface SessionTable {
  readonly heading: string;
  /** One sentence instead of rows when there are too many to fit the page. */
  readonly summary: string | null;
  readonly rows: readonly { readonly day: string; readonly time: string; readonly units: string }[];
}

/** What fits under the modules on the back page; many of them leave room for a sentence. */
const mostSessionsListed = 16;
const mostModulesBesideSessions = 16;

/**
 * Puts a snapshot into words. Contents: domain guide 5.1 (must and must not); pure, so that the same snapshot
 * and the same texts always give the same document.
 */
export function certificateDocument(
  snapshot: CertificateSnapshot,
  texts: DocumentTexts,
  { draft = false }: { draft?: boolean } = {},
): CertificateData {
  const say = sayer(snapshot, texts);
  const modules = moduleTable(snapshot, say);
  const sessions = sessionTable(snapshot, say);
  const pages = modules || sessions ? 2 : 1;
  return {
    heading: say('heading'),
    mark: draft ? say('draft') : duplicateMark(snapshot, say),
    watermark: draft ? say('draft') : null,
    number: draft ? say('numberFollows') : snapshot.number,
    issuer: snapshot.issuer,
    bands: { front: band(snapshot.number), back: band(`${snapshot.number}b`) },
    holder: setNames(snapshot),
    statement: say('statement'),
    courseTitle: snapshot.title,
    facts: facts(snapshot, say),
    signing: signing(snapshot, say),
    check: draft ? null : check(snapshot, say),
    funding: snapshot.fundingNotice,
    modules,
    sessions,
    explanation: say('explanation', { issuer: [snapshot.issuer.name, ...snapshot.issuer.lines].join(', ') }),
    pageOfFront: say('page', { page: 1, pages }),
    pageOfBack: say('page', { page: 2, pages }),
  };
}

/** Two columns of 11 mm tiles down an A4 sheet. */
const band = (key: string): string => mosaicBand(key, 2, 27);

type Say = ReturnType<typeof sayer>;

/** Texts of this document; where both kinds of certificate differ, the message selects by `type`. */
const sayer =
  (snapshot: CertificateSnapshot, texts: DocumentTexts) =>
  (key: string, params: Record<string, string | number> = {}): string =>
    texts(`documents.certificate.${key}`, { type: snapshot.type, ...params });

const duplicateMark = ({ duplicateOn, language }: CertificateSnapshot, say: Say): string | null =>
  duplicateOn === null ? null : say('duplicate', { day: printedDay(duplicateOn, language) });

/** A Latin form of a name from another script is read aloud in the language of the document. */
function setNames({ holder }: CertificateSnapshot): CertificateData['holder'] {
  const writtenInLatin = new Intl.Locale(holder.lang).maximize().script === 'Latn';
  return {
    latin: { text: holder.latin, lang: writtenInLatin ? holder.lang : null },
    own: holder.ownScript === null ? null : { text: holder.ownScript, lang: holder.lang },
  };
}

function facts(snapshot: CertificateSnapshot, say: Say): Fact[] {
  const { attended, total } = snapshot.units;
  const shortened = snapshot.type === 'ATTENDANCE' && attended < total;
  const leaders = new Intl.ListFormat(snapshot.language).format(snapshot.trainers);
  const rows: [label: string, text: string | null, strong?: string][] = [
    ['kindLabel', say(`kind.${snapshot.kind}`)],
    ['periodLabel', say('period', { period: period(snapshot, say), place: snapshot.place ?? say('online') })],
    ['unitsLabel', say('unitLength'), say('units', { attended, total })],
    ['conditionLabel', condition(snapshot, say)],
    ['noteLabel', shortened ? say('shortened') : null],
    ['trainersLabel', leaders || null],
    ['examLabel', snapshot.type === 'ATTENDANCE' ? say('noExam') : null],
    ['originalLabel', snapshot.duplicateOf],
  ];
  return rows.filter(([, text]) => text !== null).map(([label, text, strong = null]) => ({ label: say(label), strong, text }));
}

/** Named only where it was met. */
function condition({ type, thresholdPercent }: CertificateSnapshot, say: Say): string | null {
  return type === 'CERTIFICATE' && thresholdPercent !== null ? say('condition', { percent: thresholdPercent }) : null;
}

function period({ period: { from, to }, language }: CertificateSnapshot, say: Say): string {
  if (from === to) return printedDay(from, language);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return say('fromTo', { from: printedDay(from, language, sameYear ? 'withoutYear' : 'long'), to: printedDay(to, language) });
}

function signing(snapshot: CertificateSnapshot, say: Say): CertificateData['signing'] {
  const { signatory, issuedAt: place, issuedOn, language } = snapshot;
  return {
    placeAndDay: say('placeAndDay', { place, day: printedDay(issuedOn, language) }),
    placeAndDayLabel: say('placeAndDayLabel'),
    signatory: signatory ? say('signatory', { name: signatory.name, function: signatory.function }) : say('signatoryBlank'),
  };
}

function check({ checkUrl, code, number }: CertificateSnapshot, say: Say): CheckData {
  const { host, pathname } = new URL(checkUrl);
  const address = host + pathname.slice(0, pathname.lastIndexOf('/'));
  return {
    question: say('checkQuestion'),
    instruction: say('checkInstruction'),
    address,
    codeLabel: say('codeLabel'),
    code,
    numberLabel: say('numberLabel'),
    qr: qrSvg(checkUrl),
    qrAlt: say('qrAlt', { address, number }),
  };
}

function moduleTable({ modules, units, language }: CertificateSnapshot, say: Say): ModuleTable | null {
  if (modules.length === 0) return null;
  const number = new Intl.NumberFormat(language);
  return {
    heading: say('modulesHeading'),
    numberLabel: say('moduleNumberLabel'),
    titleLabel: say('moduleTitleLabel'),
    unitsLabel: say('unitsShort'),
    rows: modules.map((module) => ({ title: module.title, units: module.units === null ? '' : number.format(module.units) })),
    totalLabel: say('totalLabel'),
    total: number.format(units.total),
  };
}

/** A single session is told by the period already. */
function sessionTable({ dates, modules, period: { from, to }, language }: CertificateSnapshot, say: Say): SessionTable | null {
  if (dates.length < 2) return null;
  const style = from.slice(0, 4) === to.slice(0, 4) ? 'session' : 'sessionWithYear';
  const listed = dates.length <= mostSessionsListed && modules.length <= mostModulesBesideSessions;
  return {
    heading: say('sessionsHeading'),
    summary: listed ? null : say('sessionsSummary', { count: dates.length }),
    rows: listed
      ? dates.map(({ date, start, end, units }) => ({
          day: printedDay(date, language, style),
          time: say('sessionTime', { times: printedTimes(start, end) }),
          units: say('sessionUnits', { units }),
        }))
      : [],
  };
}
