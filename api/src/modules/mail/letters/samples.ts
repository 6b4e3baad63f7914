import { addDays } from '../../../time/berlin.js';
import type { CertificateReadyData, PersonLinkData, SignInCodeData } from './account-letters.js';
import type { BookingFacts, CompanionFacts, ContactFacts, PlaceFacts, SessionFacts } from './booking-facts.js';
import type { BookingLetterData, ConfirmationData } from './booking-letters.js';
import type { ReasonToTell, RequestData } from './request-letters.js';
import type { MovedLetterData, SessionLetterData } from './session-letters.js';

/*
 * One sample for each thing a mail can say. The render guard writes them in every language, so that a missing text, a
 * placeholder nobody fills or a name that breaks the page is found before anybody gets the mail.
 */

const house: PlaceFacts = {
  name: 'Haus der Vielfalt (Demo)',
  room: 'Raum 2.04',
  street: 'Musterstraße 12',
  postcode: '34117',
  town: 'Kassel',
};
const contact: ContactFacts = { name: 'Zeynep Arslan', phone: '069 90009-120', email: 'kontakt@example.org', hours: 'Mo–Fr, 9–16 Uhr' };
const links = {
  myPage: 'https://kurse.example.org/meine/beispiel',
  cancel: 'https://kurse.example.org/meine/beispiel/absagen/beispiel',
  offer: 'https://kurse.example.org/meine/beispiel/platz/beispiel',
  move: 'https://kurse.example.org/meine/beispiel/umbuchen/beispiel',
  feed: 'https://kurse.example.org/f/beispiel.ics',
  courses: 'https://kurse.example.org/angebote',
  companions: [],
};
/** The same for a mail that is about two others as well. */
const linksOfThree = {
  ...links,
  companions: ['محمد <b>عبد الله</b>', 'Núria Ñúñez'].map((name) => ({ name, myPage: links.myPage, move: links.move })),
};

export function session(n: number, date: string, start: string, end: string, change: Partial<SessionFacts> = {}): SessionFacts {
  const id = `00000000-0000-7000-8000-00000000000${n}`;
  return {
    ...{ id, n, date, start, end, cancelled: false, fellOutAlone: false },
    endsAt: new Date(`${date}T22:00:00Z`),
    place: house,
    town: 'Kassel',
    meeting: null,
    ...change,
  };
}

const sixDates = [
  session(1, '2027-01-20', '17:30', '20:45'),
  session(2, '2027-01-23', '09:30', '16:45'),
  session(3, '2027-01-27', '17:30', '20:45'),
  session(4, '2027-01-30', '09:30', '16:45', { cancelled: true }),
  session(5, '2027-02-03', '17:30', '20:45', { place: null, town: null }),
  session(6, '2027-02-06', '09:30', '16:45'),
];

/** A confirmed booking of a course with six dates. */
export const sampleBooking: BookingFacts = {
  id: '00000000-0000-7000-8000-0000000000b1',
  number: 'K7-42Q9',
  state: 'CONFIRMED',
  callTime: 'evening',
  endReason: null,
  enrolledBy: null,
  allocation: null,
  offer: null,
  position: 0,
  party: [],
  movedFrom: null,
  mode: null,
  unmet: [],
  person: {
    id: '00000000-0000-7000-8000-0000000000a1',
    name: 'María José Ñúñez',
    callName: 'María José',
    email: 'maria@example.org',
    hasPhone: true,
    linkNonce: 'beispiel',
  },
  run: {
    title: 'Basisqualifizierung für Integrationslotsinnen und Integrationslotsen – Kassel',
    slug: 'basisqualifizierung-kassel',
    town: 'Kassel',
    firstDate: '2027-01-20',
    lastDate: '2027-02-06',
    cancelUntil: '2027-01-13',
    cancellationDeadline: new Date('2027-01-13T22:59:00Z'),
    cancelReason: null,
    decisionDate: '2027-01-10',
    sessionCount: 6,
    alternative: null,
    place: house,
    contact,
  },
  sessions: sixDates,
};

/** One evening online, across a change of year in nobody's favour: an Arabic name, and text that tries to be markup. */
const onlineBooking: BookingFacts = {
  ...sampleBooking,
  enrolledBy: 'Verein „Brücke“ <b>e. V.</b>',
  number: 'A1-0001',
  person: { ...sampleBooking.person, name: 'محمد عبد الله', callName: 'محمد <b>عبد الله</b>' },
  run: {
    ...sampleBooking.run,
    title: 'Reden & Zuhören; "Teil 1" <script>',
    town: null,
    place: null,
    contact: null,
    cancelReason: 'Zu wenige Anmeldungen',
  },
  sessions: [session(1, '2026-12-30', '18:00', '20:15', { place: null, town: null })],
};
const withoutPhone: BookingFacts = {
  ...onlineBooking,
  person: { ...onlineBooking.person, hasPhone: false },
  callTime: null,
  run: { ...onlineBooking.run, contact: { ...contact, phone: null, hours: null } },
};

/** A hybrid course: this person is online, and for their child there is no place. */
const hybridBooking: BookingFacts = {
  ...sampleBooking,
  mode: 'ONLINE',
  unmet: ['CHILDCARE'],
  run: { ...sampleBooking.run, town: null, place: null },
  sessions: sixDates.map((one) => ({ ...one, place: null })),
};

const companion = (name: string, number: string, state: string, isMeant: boolean): CompanionFacts => {
  return { id: sampleBooking.id, name, number, state, isMeant, person: sampleBooking.person };
};

/** One of three who booked together; the mail is about all of them, or about who stands alike. */
const ofParty = (state: string, otherState = state): BookingFacts => ({
  ...sampleBooking,
  state,
  position: 1,
  party: [companion('محمد <b>عبد الله</b>', 'A1-0001', state, true), companion('Núria Ñúñez', 'A1-0002', otherState, state === otherState)],
});

/** German on Saturdays, for half a year. */
const fiftyDates = Array.from({ length: 50 }, (_, at) => session(at + 1, addDays('2027-01-09', at * 7), '10:00', '12:15'));

const meeting = { url: 'https://treffen.example.org/j/8412?pwd=a%3Cb%3E', dialIn: '069 1234-56, PIN <8412>#' };
const online = { place: null, town: null, meeting };

/** One link for all dates, one for a single date, one for each of many, and one that was taken back. */
export const meetingSamples: readonly BookingLetterData[] = [
  { booking: { ...hybridBooking, sessions: hybridBooking.sessions.map((one) => ({ ...one, ...online })) }, links },
  { booking: { ...onlineBooking, sessions: onlineBooking.sessions.map((one) => ({ ...one, ...online })) }, links },
  {
    booking: {
      ...sampleBooking,
      sessions: sixDates.map((one) => (one.n < 5 ? one : { ...one, ...online, meeting: { url: `${meeting.url}${one.n}`, dialIn: null } })),
    },
    links,
  },
  {
    booking: { ...sampleBooking, sessions: sixDates.map((one) => ({ ...one, ...online, meeting: { ...meeting, dialIn: `${one.n}` } })) },
    links,
  },
  { booking: hybridBooking, links },
  { booking: { ...ofParty('CONFIRMED'), mode: 'ONLINE', sessions: sixDates.map((one) => ({ ...one, ...online })) }, links },
];

export const confirmationSamples: readonly ConfirmationData[] = [
  { booking: sampleBooking, links, invitations: 'next', canCancelOnline: true },
  { booking: onlineBooking, links, invitations: 'enclosed', canCancelOnline: false },
  { booking: { ...sampleBooking, sessions: sixDates.slice(0, 3) }, links, invitations: 'single', canCancelOnline: true },
  { booking: withoutPhone, links, invitations: 'none', canCancelOnline: false },
  { booking: ofParty('CONFIRMED'), links, invitations: 'next', canCancelOnline: true },
  { booking: ofParty('CONFIRMED', 'REQUESTED'), links, invitations: 'next', canCancelOnline: true },
  { booking: hybridBooking, links, invitations: 'next', canCancelOnline: true },
  { booking: { ...sampleBooking, mode: 'ON_SITE', sessions: fiftyDates }, links, invitations: 'next', canCancelOnline: true },
  ...meetingSamples.map(({ booking }) => ({ booking, links, invitations: 'next' as const, canCancelOnline: true })),
];

export const bookingSamples: readonly BookingLetterData[] = [
  { booking: sampleBooking, links },
  { booking: ofParty('WAITLISTED'), links },
  { booking: ofParty('CANCELLED_BY_PARTICIPANT', 'CONFIRMED'), links },
  { booking: ofParty('CANCELLED_BY_PARTICIPANT'), links },
  { booking: { ...onlineBooking, position: 1, state: 'CANCELLED_BY_PARTICIPANT' }, links },
  {
    booking: { ...withoutPhone, position: 4, state: 'CANCELLED_BY_STAFF', endReason: 'Der Kurs passt nicht zu Ihrem Sprachniveau.' },
    links,
  },
  { booking: { ...sampleBooking, state: 'CANCELLED_BY_ORG' }, links },
];

export const otherSampleRun = {
  ...{ title: 'Basisqualifizierung – Gießen', slug: 'basisqualifizierung-giessen', town: 'Gießen', firstDate: '2027-03-03' },
};

/** A course that does not take place: with another one instead, online too, and without. */
export const runCancelledSamples: readonly BookingLetterData[] = [
  ...bookingSamples,
  {
    booking: {
      ...sampleBooking,
      state: 'RUN_CANCELLED',
      run: { ...sampleBooking.run, cancelReason: 'Krankheit', alternative: otherSampleRun },
    },
    links,
  },
  { booking: { ...onlineBooking, run: { ...onlineBooking.run, alternative: { ...otherSampleRun, town: null } } }, links },
  { booking: { ...ofParty('RUN_CANCELLED'), run: { ...sampleBooking.run, alternative: otherSampleRun } }, links: linksOfThree },
];

const leftPlace = { number: 'M3-7Q2X', reason: 'Zu wenige Anmeldungen', ...otherSampleRun };

export const moveSamples: readonly ConfirmationData[] = [
  { booking: { ...sampleBooking, movedFrom: leftPlace }, links, invitations: 'next', canCancelOnline: true },
  {
    booking: { ...sampleBooking, sessions: sixDates.slice(0, 3), movedFrom: leftPlace },
    links,
    invitations: 'first',
    canCancelOnline: true,
  },
  {
    booking: { ...hybridBooking, movedFrom: { ...leftPlace, reason: null, town: null } },
    links,
    invitations: 'none',
    canCancelOnline: false,
  },
];

const ground = (code: string, params: ReasonToTell['params'] = {}): ReasonToTell => ({ code, effect: 'request', params });
const advice = (code: string, params: ReasonToTell['params'] = {}): ReasonToTell => ({ code, effect: 'advise', params });

export const requestSamples: readonly RequestData[] = [
  { booking: { ...sampleBooking, state: 'REQUESTED' }, links, reasons: [ground('interview')] },
  {
    booking: { ...withoutPhone, state: 'REQUESTED', unmet: ['CHILDCARE'] },
    links,
    reasons: [
      ground('interview'),
      ground('documents', { documents: ['police_certificate_seen', 'confidentiality_signed'] }),
      ground('basic_elsewhere'),
      ground('call_first'),
      advice('overlap', { date: '2027-01-23' }),
      advice('german_level', { level: 'B1' }),
    ],
  },
  { booking: { ...onlineBooking, state: 'REQUESTED' }, links, reasons: [ground('age_unclear', { minAge: 16 })] },
];

export const movedRequestSamples: readonly RequestData[] = requestSamples.map((sample) => ({
  ...sample,
  booking: { ...sample.booking, movedFrom: leftPlace },
}));

const offer = { expiresAt: new Date('2027-01-09T14:00:00Z'), holdsSeat: true };

export const offerSamples: readonly BookingLetterData[] = [
  { booking: { ...sampleBooking, state: 'OFFERED', offer }, links },
  { booking: { ...ofParty('OFFERED'), offer }, links },
  { booking: { ...sampleBooking, state: 'OFFERED', mode: 'ON_SITE', offer, sessions: fiftyDates }, links },
  { booking: { ...withoutPhone, state: 'WAITLISTED', offer: { ...offer, holdsSeat: false } }, links },
  { booking: { ...sampleBooking, state: 'OFFERED', unmet: ['ON_SITE'], offer }, links },
];

const allocation = { closesAt: new Date('2027-01-09T22:59:59Z'), place: 24, of: 31 };

export const allocationSamples: readonly BookingLetterData[] = [
  { booking: { ...sampleBooking, state: 'WAITLISTED', allocation: { ...allocation, place: null, of: 0 } }, links },
  { booking: { ...withoutPhone, state: 'WAITLISTED', position: 4, allocation }, links },
];

export const sessionSamples: readonly SessionLetterData[] = [
  { booking: sampleBooking, session: session(2, '2027-01-23', '09:30', '16:45'), total: 6, links },
  { booking: onlineBooking, session: session(1, '2026-12-30', '18:00', '20:15', { place: null, town: null }), total: 1, links },
  { booking: ofParty('CONFIRMED'), session: session(2, '2027-01-23', '09:30', '16:45'), total: 6, links: linksOfThree },
];

const sameTime = { movedFrom: null, reason: null, inCalendar: true, isToday: false, isOver: false, also: [] };
export const movedSamples: readonly MovedLetterData[] = sessionSamples.flatMap((sample) => [
  { ...sample, ...sameTime, movedFrom: '2027-01-16', reason: 'Die Trainerin ist krank.' },
  { ...sample, ...sameTime, movedFrom: '2027-01-16', also: sampleBooking.sessions.filter(({ n }) => n > sample.session.n) },
  { ...sample, ...sameTime, movedFrom: '2027-02-20', isOver: true },
  { ...sample, ...sameTime, inCalendar: false },
  { ...sample, ...sameTime, reason: 'Im alten Raum ist ein Wasserschaden.', isToday: true },
  { ...sample, ...sameTime, session: { ...sample.session, place: null, town: null }, isToday: true },
]);

export const signInSamples: readonly SignInCodeData[] = [{ person: 'Jutta Weber', code: '012345', validUntil: '10:15' }];

export const certificateSamples: readonly CertificateReadyData[] = [
  { person: 'María José', type: 'CERTIFICATE', title: sampleBooking.run.title, number: 'KVH-2027-BQ-000123-7', myPage: links.myPage },
  { person: 'Олена', type: 'ATTENDANCE', title: 'Deutsch4U', number: null, myPage: links.myPage },
];

export const personLinkSamples: readonly PersonLinkData[] = [
  { person: 'María José', myPage: links.myPage, phone: '069 90009-120', why: 'link' },
  { person: 'María José', myPage: links.myPage, phone: '069 90009-120', why: 'new_link' },
  { person: 'María José', myPage: links.myPage, phone: '069 90009-120', why: 'speaks' },
  { person: 'María José', myPage: links.myPage, phone: '069 90009-120', why: 'slip_gone' },
];
