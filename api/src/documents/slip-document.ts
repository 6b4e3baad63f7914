import type { DocumentTexts } from './certificate-document.js';
import { mosaicBand } from './mosaic-band.js';
import { type FontCoverage, missingGlyphs, printableName } from './printable-name.js';
import { printedDay, printedTimes } from './printed-dates.js';
import { qrSvg } from './qr-svg.js';
import { isAllOnline, onlineSteps, otherPlaces, type SlipDate } from './slip-places.js';

/** What somebody without e-mail must know of their booking. */
export interface SlipFacts {
  readonly name: string;
  readonly latinName: string | null;
  readonly state: string;
  readonly title: string;
  readonly runCode: string;
  readonly number: string;
  readonly pin: string;
  /** Where code and PIN open the booking. */
  readonly address: string;
  readonly town: string | null;
  readonly venue: string | null;
  readonly organisation: string;
  /** Those the person comes to. */
  readonly dates: readonly SlipDate[];
}

/** What `templates/documents/slip.typ` takes: one page A6 for each slip. */
export interface SlipFile {
  readonly slips: readonly SlipData[];
}

interface SlipData {
  readonly band: string;
  readonly lead: string;
  readonly name: string;
  readonly course: string;
  readonly facts: readonly {
    readonly label: string;
    readonly strong: string | null;
    readonly text: string | null;
    readonly small: string | null;
  }[];
  readonly qr: string;
  readonly qrAlt: string;
  readonly pinLabel: string;
  readonly pin: string;
  readonly bookingLabel: string;
  readonly booking: string;
  readonly address: string;
  /** What code and PIN are for. */
  readonly codeFor: string;
  readonly steps: readonly string[];
  readonly call: string;
  readonly phone: string;
  readonly foot: readonly string[];
}

type Say = (key: string, params?: Record<string, string | number>) => string;

const BAND_TILES = 10;

/** @param phone of the office */
export const slipFile = (slips: readonly SlipFacts[], phone: string, texts: DocumentTexts, fonts: FontCoverage): SlipFile => ({
  slips: slips.map((slip) => ({ ...slipData(slip, texts, fonts), phone })),
});

function slipData(slip: SlipFacts, texts: DocumentTexts, fonts: FontCoverage): Omit<SlipData, 'phone'> {
  const say: Say = (key, params) => texts(`documents.slip.${key}`, params);
  return {
    band: mosaicBand(slip.runCode, BAND_TILES, 1),
    lead: say(leadOf(slip.state)),
    name: nameOf(slip, fonts) ?? say('noName', { number: slip.number }),
    course: slip.title,
    facts: [whenOf(slip, say), whereOf(slip, say)],
    qr: qrSvg(slip.address),
    qrAlt: say('qrAlt'),
    pinLabel: say('pin'),
    pin: `${slip.pin.slice(0, 3)} ${slip.pin.slice(3)}`,
    bookingLabel: say('booking'),
    booking: slip.number,
    address: slip.address.replace(/^https?:\/\//, ''),
    codeFor: say('codeFor'),
    steps: stepsOf(slip, say),
    call: say(needsUs(slip) ? 'callOnline' : 'call'),
    foot: [say('by', { organisation: slip.organisation }), say('object')],
  };
}

function leadOf(state: string): 'seated' | 'requested' | 'waiting' {
  if (state === 'CONFIRMED') return 'seated';
  return state === 'REQUESTED' ? 'requested' : 'waiting';
}

/**
 * The name in Latin letters, or as the person writes it where they gave no other. A slip must never fail for one
 * letter: who cannot be set is named by the booking.
 */
function nameOf({ name, latinName }: SlipFacts, fonts: FontCoverage): string | null {
  const printable = printableName({ name, latinName }, fonts);
  if ('name' in printable) return printable.name.latin;
  return missingGlyphs(name, fonts).length === 0 ? name : null;
}

function whereOf({ venue, town, dates }: SlipFacts, say: Say): SlipData['facts'][number] {
  const place = [venue, town].filter(Boolean).join(', ') || say('whereOpen');
  const text = isAllOnline(dates) ? say('online') : place;
  return { label: say('where'), strong: null, text, small: otherPlaces(dates, say) };
}

/** Who has no place yet must not come. */
function stepsOf({ state, dates }: SlipFacts, say: Say): readonly string[] {
  if (state === 'REQUESTED') return [say('notYetRequested')];
  if (state !== 'CONFIRMED') return [say('notYetWaiting')];
  return [...(isAllOnline(dates) ? [] : [say('step1'), say('step2')]), ...onlineSteps(dates, say)];
}

/** Nobody gets in without our telling how. */
const needsUs = ({ state, dates }: SlipFacts): boolean =>
  state === 'CONFIRMED' && isAllOnline(dates) && dates.every(({ hasLink }) => !hasLink);

function whenOf({ dates }: SlipFacts, say: Say): SlipData['facts'][number] {
  const [first] = dates;
  const last = dates.at(-1);
  if (!first || !last) return { label: say('when'), strong: null, text: say('dateOpen'), small: null };
  const strong = printedDay(first.date, 'de', 'sessionFull');
  const small = dates.length > 1 ? say('more', { count: dates.length, until: printedDay(last.date, 'de') }) : null;
  return { label: say('when'), strong, text: say('time', { times: printedTimes(first.start, first.end) }), small };
}
