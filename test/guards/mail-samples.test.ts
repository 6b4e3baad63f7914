import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asksForCall } from '../../api/src/modules/mail/domain/calls.js';
import { MailCatalogue } from '../../api/src/modules/mail/index.js';
import { Texts } from '../../api/src/texts/texts.js';
import { startApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
afterAll(() => app.close());

/** What the product says to people by mail. A new kind is added here and gets samples where it is registered. */
const kinds = [
  'account.opened',
  'allocation.entered',
  'allocation.waiting',
  'booking.cancelled',
  'booking.confirmed',
  'booking.meeting_changed',
  'booking.mode_changed',
  'booking.moved',
  'booking.moved_request',
  'booking.no_show',
  'booking.rejected',
  'booking.requested',
  'booking.seat_freed',
  'booking.waitlisted',
  'certificate.ready',
  'offer.declined',
  'offer.expired',
  'offer.open',
  'offer.taken',
  'organisation.applied',
  'organisation.declined',
  'organisation.invitation',
  'organisation.role_declined',
  'person.address_changed',
  'person.address_confirm',
  'person.forgetting',
  'person.link',
  'run.cancelled',
  'run.confirmed',
  'run.ended_early',
  'run.undecided',
  'session.added',
  'session.fell_out',
  'session.invitation',
  'session.invitation_cancelled',
  'session.moved',
  'session.reminder',
  'signin.code',
  'trainer.link',
];

describe('the catalogue of mails', () => {
  it('knows every mail', () => {
    expect(app.get(MailCatalogue).kinds).toEqual(kinds);
  });

  it.each(kinds)('%s: every sample is written in every language, without gaps and raw placeholders', (kind) => {
    for (const language of app.get(Texts).languages) {
      const samples = app.get(MailCatalogue).renderSamples(kind, language);
      expect(samples.length).toBeGreaterThan(0);
      for (const { subject, html, text } of samples) {
        expect(subject).not.toBe('');
        for (const form of [subject, html, text]) expect(form).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}|\{\{/);
      }
    }
  });

  it('E14: what is written about a booking can be said on the telephone, but for what only a mail can do and what has a list of its own', () => {
    const aboutBookings = kinds.filter((kind) => /^(allocation|booking|certificate|offer|run|session)\./.test(kind));
    const [said, unsaid] = [true, false].map((isSaid) => aboutBookings.filter((kind) => asksForCall({ kind, params: {} }) === isSaid));
    expect(unsaid).toEqual([
      'allocation.entered',
      'booking.no_show',
      'offer.declined',
      'offer.open',
      'session.invitation',
      'session.invitation_cancelled',
      'session.reminder',
    ]);
    const texts = app.get(Texts);
    for (const language of texts.languages) {
      const speechless = said?.filter((kind) => !texts.for(language).has(`calls.say.${kind.replaceAll('.', '_')}`));
      expect([language, speechless]).toEqual([language, []]);
    }
  });

  it('what was written has its name in the list of staff and in the copy people get of their data, in every language', () => {
    const aboutBookings = kinds.filter((kind) => /^(allocation|booking|certificate|offer|run|session)\./.test(kind));
    const texts = app.get(Texts);
    for (const language of texts.languages) {
      const nameless = ['editor.messages.kind', 'copy.value'].flatMap((place) =>
        aboutBookings.map((kind) => `${place}.${kind.replaceAll('.', '_')}`).filter((key) => !texts.for(language).has(key)),
      );
      expect([language, nameless]).toEqual([language, []]);
    }
  });

  it('pain 13: each state of a booking has a subject of its own, whatever the course and the case, in every language', () => {
    const aboutBookings = kinds.filter((kind) => /^(allocation|booking|offer|run)\./.test(kind));
    for (const language of app.get(Texts).languages) {
      const kindsOf = new Map<string, Set<string>>();
      for (const kind of aboutBookings) {
        for (const { subject } of app.get(MailCatalogue).renderSamples(kind, language)) {
          const state = subject.slice(0, subject.indexOf(':'));
          kindsOf.set(state, (kindsOf.get(state) ?? new Set()).add(kind));
        }
      }
      expect([...kindsOf].filter(([, of]) => of.size > 1)).toEqual([]);
    }
  });

  it('pain 13: nobody who waits, asks or has lost a place reads that it is theirs', () => {
    const yes = { de: /^Ihr Platz ist sicher: /, en: /^Your place is confirmed: / };
    for (const [language, confirmation] of Object.entries(yes)) {
      const confirming = kinds.filter((kind) =>
        app
          .get(MailCatalogue)
          .renderSamples(kind, language)
          .some(({ subject }) => confirmation.test(subject)),
      );
      expect(confirming).toEqual(['booking.confirmed']);
    }
  });
});
