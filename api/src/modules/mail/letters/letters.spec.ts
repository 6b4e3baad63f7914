import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { AppConfig } from '../../../config/app-config.js';
import { Texts } from '../../../texts/texts.js';
import type { Words } from '../../../texts/words.js';
import type { Letter } from '../rendering/letter.js';
import { LetterRenderer, type RenderedLetter } from '../rendering/letter-renderer.js';
import { certificateReadyLetter, signInCodeLetter } from './account-letters.js';
import { enteredLetter, notDrawnLetter } from './allocation-letters.js';
import { cancelledLetter, confirmedLetter, rejectedLetter, waitlistedLetter } from './booking-letters.js';
import { addedLetter } from './added-letter.js';
import { addedSamples, fellOutSamples } from './date-samples.js';
import { fellOutLetter } from './fell-out-letter.js';
import { bookingMovedLetter, bookingMovedRequestLetter } from './move-letters.js';
import { offerLetter } from './offer-letters.js';
import { requestedLetter } from './request-letters.js';
import { runCancelledLetter, runConfirmedLetter, runUndecidedLetter } from './run-letters.js';
import { daySpan, longDay, timeSpan } from './date-words.js';
import {
  allocationSamples,
  bookingSamples,
  certificateSamples,
  confirmationSamples,
  movedRequestSamples,
  moveSamples,
  movedSamples,
  offerSamples,
  requestSamples,
  runCancelledSamples,
  sessionSamples,
  signInSamples,
} from './samples.js';
import { invitationCancelledLetter, invitationLetter, movedLetter } from './session-letters.js';

const config = { templatesDir: join(process.cwd(), 'templates'), publicUrl: new URL('https://kurse.example.org') } as AppConfig;
const texts = new Texts(config);
const renderer = new LetterRenderer(config);

function one<D>(samples: readonly D[], at: number): D {
  const sample = samples[at];
  if (sample === undefined) throw new Error(`there is no sample ${at}`);
  return sample;
}

type Writer = (words: Words) => Letter;
const all = <D>(name: string, write: (data: D, words: Words) => Letter, samples: readonly D[]): [string, Writer][] =>
  samples.map((sample, at) => [`${name} ${at + 1}`, (words) => write(sample, words)]);

const letters: [string, Writer][] = [
  ...all('confirmed', confirmedLetter, confirmationSamples),
  ...all('requested', requestedLetter, requestSamples),
  ...all('waitlisted', waitlistedLetter, bookingSamples),
  ...all('cancelled', cancelledLetter, bookingSamples),
  ...all('rejected', rejectedLetter, bookingSamples),
  ...all('run cancelled', runCancelledLetter, runCancelledSamples),
  ...all('booking moved', bookingMovedLetter, moveSamples),
  ...all('booking moved, on request', bookingMovedRequestLetter, movedRequestSamples),
  ...all('offer', offerLetter, offerSamples),
  ...all('entered for a draw', enteredLetter, allocationSamples),
  ...all('not drawn', notDrawnLetter, allocationSamples),
  ...all('run confirmed', runConfirmedLetter, bookingSamples),
  ...all('run undecided', runUndecidedLetter, bookingSamples),
  ...all('invitation', invitationLetter, sessionSamples),
  ...all('invitation cancelled', invitationCancelledLetter, sessionSamples),
  ...all('moved', movedLetter, movedSamples),
  ...all('fell out', fellOutLetter, fellOutSamples),
  ...all('added', addedLetter, addedSamples),
  ...all('sign-in code', signInCodeLetter, signInSamples),
  ...all('certificate ready', certificateReadyLetter, certificateSamples),
];

const render = (write: Writer, language: string): RenderedLetter => renderer.render(write(texts.for(language)), texts.for(language));
/** Words a reader meets, in order, without markup. */
function wordsOf(html: string): string {
  const body = html.slice(html.indexOf('<h1'));
  const entities: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    '#10003': '',
    '#9679': '',
    '#215': '',
    nbsp: ' ',
  };
  return body
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&([#\w]+);/g, (_, name: string) => entities[name] ?? '?')
    .replace(/\s+/g, ' ')
    .trim();
}
const unpunctuated = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

describe.each(['de', 'en'])('every mail in %s', (language) => {
  it.each(letters)('%s reads well in both forms', (_name, write) => {
    const letter = write(texts.for(language));
    const { subject, html, text } = render(write, language);
    for (const form of [subject, html, text]) expect(form).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}|\{\{/);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).toContain(`<html lang="${language}" dir="ltr"`);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(text).toContain(letter.title);
  });

  it.each(letters)('%s says the same in HTML and in plain text', (_name, write) => {
    const { html, text } = render(write, language);
    const plain = unpunctuated(text).toLowerCase();
    for (const word of new Set(unpunctuated(wordsOf(html)).toLowerCase().split(' '))) expect(plain).toContain(word);
  });

  it.each(letters)('%s loads nothing: no picture, no font, no script, no foreign style', (_name, write) => {
    const { html } = render(write, language);
    expect(html).not.toMatch(/<img|<script|<link|<iframe|@import|@font-face|url\(|src=/i);
  });
});

describe('what a letter says fits where the booking stands', () => {
  it('names the rank in a draw and the way to check it only to whom the draw was about', () => {
    const [before, after] = [0, 1].map((at) => render((words) => notDrawnLetter(one(allocationSamples, at), words), 'de').text);
    expect(before).not.toMatch(/Rang|Platz 0/);
    expect(after).toContain('Ihr Rang: 24 von 31.');
    expect(after).toContain('/angebote/basisqualifizierung-kassel/vergabe');
  });

  it('offers to cancel only while there is something to cancel', () => {
    const sample = one(bookingSamples, bookingSamples.length - 2);
    const toldTo = (state: string): string =>
      render((words) => cancelledLetter({ ...sample, booking: { ...sample.booking, state, enrolledBy: 'Verein' } }, words), 'de').text;
    expect(toldTo('CANCELLED')).toContain('Angemeldet von: Verein');
    expect(toldTo('CANCELLED')).not.toContain('Sagen Sie den Platz einfach ab');
    expect(toldTo('CONFIRMED')).toContain('Sagen Sie den Platz einfach ab');
  });

  it('S7: says where the code for the door is, to whoever comes to one', () => {
    const { booking, ...more } = one(confirmationSamples, 0);
    const told = (change: Partial<typeof booking>) =>
      render((words) => confirmedLetter({ ...more, booking: { ...booking, ...change } }, words), 'de').text.includes(
        'Code für den Eingang',
      );
    const online = booking.sessions.map((session) => ({ ...session, town: null, place: null }));
    expect([told({}), told({ mode: 'ONLINE' }), told({ sessions: online })]).toEqual([true, false, false]);
  });

  it('asks who has a place whether they can come on another day, and not for another room or a day that is over', () => {
    const moved = one(movedSamples, 0);
    const asks = (change: object) =>
      render((words) => movedLetter({ ...moved, ...change }, words), 'de').text.includes('Bitte antworten Sie auf Ihrer Seite');
    const waiting = { booking: { ...moved.booking, state: 'WAITLISTED' } };
    expect([asks({}), asks({ movedFrom: null }), asks({ isOver: true }), asks(waiting)]).toEqual([true, false, false, false]);
  });

  it('keeps days, numbers and "E-Mail" on one line', () => {
    const { html } = render((words) => confirmedLetter(one(confirmationSamples, 0), words), 'de');
    expect(html).toContain('20.&nbsp;Januar bis Sa,&nbsp;6.&nbsp;Februar 2027');
    expect(html).toContain('20:45</span>&nbsp;Uhr');
    for (const whole of ['K7-42Q9', '90009-120', 'E-Mail', '9–16', '17:30–20:45'])
      expect(html).toContain(`<span style="white-space:nowrap">${whole}</span>`);
  });
});

describe('names and titles from people', () => {
  it('stay text: markup in them is shown, not obeyed', () => {
    const { html, text, subject } = render((words) => confirmedLetter(one(confirmationSamples, 1), words), 'de');
    expect(html).toContain('محمد &lt;b&gt;عبد الله&lt;/b&gt;');
    expect(html).toContain('Reden &amp; Zuhören; &quot;Teil 1&quot; &lt;script&gt;');
    expect(text).toContain('Reden & Zuhören; "Teil 1" <script>');
    expect(subject).toContain('<script>');
  });

  it('cannot begin a new line where there is one line only', () => {
    const { html, text } = render(
      (words) => signInCodeLetter({ ...one(signInSamples, 0), person: 'A\r\nBcc: x@example.org\u0000\u2028B' }, words),
      'de',
    );
    expect(text.split('\n')[0]).toBe('Guten Tag, A Bcc: x@example.org B');
    expect(html).not.toContain('\u0000');
  });

  it('do not turn the direction of what stands after them', () => {
    const sample = one(confirmationSamples, 0);
    const { person, run } = sample.booking;
    const booking = { ...sample.booking, person: { ...person, callName: '\u202EannA' }, run: { ...run, title: 'Kurs \u2067A' } };
    const { html, text, subject } = render((words) => confirmedLetter({ ...sample, booking }, words), 'de');
    for (const form of [html, text, subject]) expect(form).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect(text).toContain('annA');
  });
});

describe('privacy of what shows on a locked phone', () => {
  it('subject and preview name nobody and hold no code', () => {
    for (const [, write] of letters) {
      const { subject, preview } = write(texts.for('de'));
      expect(`${subject} ${preview}`).not.toMatch(/María|محمد|Олена|Jutta|012345/);
    }
  });

  it('the first line speaks to the person', () => {
    for (const [, write] of letters) expect(write(texts.for('de')).title).toMatch(/María José|محمد|Олена|Jutta/);
  });
});

describe('days and times in words', () => {
  const de = texts.for('de');
  it('name the weekday, and the year once where it is the same', () => {
    expect(longDay('2027-01-20', de)).toBe('Mi, 20. Januar 2027');
    expect(daySpan('2027-01-20', '2027-02-06', de)).toBe('Mi, 20. Januar bis Sa, 6. Februar 2027');
    expect(daySpan('2026-12-30', '2027-01-06', de)).toBe('Mi, 30. Dezember 2026 bis Mi, 6. Januar 2027');
    expect(daySpan('2027-01-20', '2027-01-20', de)).toBe('Mi, 20. Januar 2027');
    expect(timeSpan('09:30', '16:45', de)).toBe('9:30–16:45 Uhr');
  });

  it('are European in English too, as on the pages and on paper', () => {
    expect(longDay('2027-01-20', texts.for('en'))).toBe('Wed, 20 January 2027');
  });
});
