import { describe, expect, it } from '@jest/globals';
import { checkHistory } from '../support/history-checker.js';
import type { Facts, LogLine, RunPlaces, StoredBooking } from '../support/history-facts.js';
import { History, type HistoryEvent } from '../support/history.js';

/** Two places: Ada and Bo sit, Cem waits, Ada leaves, and her place is offered to Cem. */
const booking = (id: string, state: string, version: number): StoredBooking => ({
  ...{ id, number: `N-${id}`, personId: `person-${id}`, state, version, partyId: null },
});
const RUN = 'run';
const line = (seq: number, verb: string, id: string, state: string, more: LogLine['data'] = {}): LogLine => ({
  ...{ seq, verb, id, runId: RUN, data: { state, version: seq, ...more } },
});
const places: RunPlaces = {
  runId: RUN,
  ledger: { capacity: 2, taken: 2, held: 0, waiting: 0, overbooked: 0 },
  bookings: [booking('ada', 'CANCELLED_BY_PARTICIPANT', 1), booking('bo', 'CONFIRMED', 2), booking('cem', 'OFFERED', 3)],
  offers: [{ id: 'cem', state: 'OPEN', expiresAt: new Date('2027-01-07'), answeredAt: null }],
  extras: {},
};
const stored: Facts = {
  runs: [places],
  log: [
    line(1, 'booking.created', 'ada', 'CONFIRMED'),
    line(2, 'booking.created', 'bo', 'CONFIRMED'),
    line(3, 'booking.created', 'cem', 'WAITLISTED'),
    line(4, 'booking.cancelled', 'ada', 'CANCELLED_BY_PARTICIPANT'),
    line(5, 'booking.offered', 'cem', 'OFFERED'),
  ],
  answers: ['ada', 'bo', 'cem'].map((id) => ({ id, key: `key-${id}` })),
  mails: [
    ...[
      { id: 'ada', kind: 'booking.confirmed' },
      { id: 'bo', kind: 'booking.confirmed' },
    ],
    ...[
      { id: 'cem', kind: 'booking.waitlisted' },
      { id: 'ada', kind: 'booking.cancelled' },
      { id: 'cem', kind: 'offer.open' },
    ],
  ],
  strangers: [],
  contacts: ['ada', 'bo', 'cem'].map((id) => ({ personId: `person-${id}`, email: `${id}@example.org` })),
  ...{ batches: [], merges: [], firstOwners: new Map() },
};
/** The same facts with other places. */
const instead = (other: Partial<RunPlaces>): Partial<Facts> => ({ runs: [{ ...places, ...other }] });

const wish = (id: string, at: number, state: string): HistoryEvent => ({
  ...{ process: 'one', op: 'book', key: `key-${id}`, email: `${id}@example.org`, invokedAt: at, answeredAt: at + 0.5, outcome: 'ok' },
  told: { status: 201, code: null, id, number: `N-${id}`, state },
});
const leave: HistoryEvent = { process: 'two', op: 'cancel', id: 'ada', invokedAt: 4, answeredAt: 4.5, outcome: 'ok', told: null };
const refused: HistoryEvent = {
  ...wish('dan', 5, ''),
  outcome: 'fail',
  told: { status: 409, code: 'booking.run_full', id: null, number: null, state: null },
};
const asked = [wish('ada', 1, 'CONFIRMED'), wish('bo', 2, 'CONFIRMED'), wish('cem', 3, 'WAITLISTED'), leave, refused];

const rules = [{ capacity: 2, waitlistSize: 5, needsYes: false }];
const laws = (events: readonly HistoryEvent[], facts: Facts): string[] => [
  ...new Set(checkHistory(events, facts, rules).map((finding) => finding.slice(0, 2))),
];
const without = (seq: number): LogLine[] => stored.log.filter((one) => one.seq !== seq);

describe('the history checker', () => {
  it('finds nothing where everything is as it was told', () => expect(checkHistory(asked, stored, rules)).toEqual([]));

  it('C1: a place that was promised and is not there', () => {
    const lost = { ...stored, answers: stored.answers.slice(1) };
    expect(checkHistory(asked, lost, rules)).toContain('C1: ada@example.org was promised N-ada and has nothing');
  });

  it('C1: another number, or another state, than the one that was promised', () => {
    expect(laws([wish('ada', 1, 'REQUESTED'), ...asked.slice(1)], stored)).toEqual(['C1']);
  });

  it('C1: a cancellation that was told and never happened', () => {
    const log = without(4).filter((one) => one.seq !== 5);
    expect(laws(asked, { ...stored, log })).toContain('C1');
  });

  it('C2: a refusal that booked all the same', () => {
    const both = { ...stored, answers: [...stored.answers, { id: 'dan', key: 'key-dan' }] };
    expect(laws(asked, both)).toEqual(['C2']);
  });

  it.each<[string, Partial<Facts>]>([
    ['a person', { strangers: ['dan'] }],
    ['a mail', { mails: [...stored.mails, { id: 'dan', kind: 'booking.confirmed' }] }],
    ['a booking nobody asked for', { answers: stored.answers.map((one) => (one.id === 'bo' ? { ...one, id: 'x' } : one)) }],
  ])('C2: %s that was left behind', (_what, left) => expect(laws(asked, { ...stored, ...left })).toContain('C2'));

  it('C3: an unknown outcome may be nothing, or whole, but never half', () => {
    const unknown = asked.map((event): HistoryEvent => (event.key === 'key-bo' ? { ...event, outcome: 'unknown', told: null } : event));
    expect(laws(unknown, stored)).toEqual([]);
    expect(laws([...unknown, { ...wish('eve', 6, ''), outcome: 'unknown', told: null }], stored)).toEqual([]);
    expect(laws(unknown, { ...stored, mails: stored.mails.filter((mail) => mail.id !== 'bo') })).toContain('C3');
  });

  it.each<[string, Partial<Facts>]>([
    ['an act that could not happen', instead({ ledger: { ...places.ledger, capacity: 1 } })],
    ['pain 4: a freed place that was offered to nobody', { log: without(5) }],
    ['pain 2: an offer out of nowhere', { log: without(4) }],
    [
      'I5: an offer to somebody behind the first who waits',
      { log: stored.log.map((one) => (one.seq === 5 ? { ...one, id: 'dan' } : one)) },
    ],
    ['I6: a change that is noted twice', { log: [...stored.log, line(6, 'booking.offered', 'cem', 'OFFERED')] }],
    ['a ledger that is not what its log says', instead({ ledger: { ...places.ledger, taken: 3 } })],
    ['a state that is not what its log says', instead({ bookings: places.bookings.map((one) => ({ ...one, state: 'CONFIRMED' })) })],
    ['versions that do not grow', { log: stored.log.map((one) => ({ ...one, data: { ...one.data, version: 9 - one.seq } })) }],
    ['a line without a version', { log: stored.log.map((one) => ({ ...one, data: { state: one.data.state ?? '' } })) }],
    [
      'pain 9: an answer after the deadline',
      instead({ offers: places.offers.map((one) => ({ ...one, state: 'ACCEPTED', answeredAt: one.expiresAt })) }),
    ],
  ])('C4: %s', (_what, wrong) => expect(laws(asked, { ...stored, ...wrong })).toContain('C4'));

  it('C5: somebody who had their answer before another one asked, and comes after them', () => {
    const swapped = asked.map((event) => (event.key === 'key-ada' ? { ...event, invokedAt: 2.6, answeredAt: 2.7 } : event));
    expect(laws(swapped, stored)).toEqual(['C5']);
  });

  it('C5: an act that a merge has done says nothing about when somebody asked for it, whatever they were told', () => {
    const lost: HistoryEvent = { ...leave, id: 'ada', invokedAt: 9, answeredAt: 9.5, outcome: 'unknown' };
    const asks = [...asked.filter((event) => event !== leave), lost, { ...wish('eve', 5.5, 'CONFIRMED') }];
    const log = [...stored.log, line(6, 'booking.created', 'eve', 'CONFIRMED')];
    const late = { ...stored, log, answers: [...stored.answers, { id: 'eve', key: 'key-eve' }] };
    const merged: LogLine = { seq: 7, verb: 'person.merged', id: 'person-ada', runId: null, data: { ended: ['N-ada'] } };
    expect(laws(asks, late)).toContain('C5');
    expect(laws(asks, { ...late, log: [...log, merged] })).not.toContain('C5');
  });

  it('C7: somebody who was not told, was told twice, or was told what did not happen', () => {
    expect(laws(asked, { ...stored, mails: stored.mails.filter((mail) => mail.kind !== 'offer.open') })).toEqual(['C7']);
    expect(laws(asked, { ...stored, mails: [...stored.mails, { id: 'bo', kind: 'booking.confirmed' }] })).toEqual(['C7']);
    expect(laws(asked, { ...stored, mails: [...stored.mails, { id: 'bo', kind: 'booking.cancelled' }] })).toEqual(['C7']);
  });
});

describe('the history checker, where a party leaves in one act', () => {
  const cancelled = 'CANCELLED_BY_PARTICIPANT';
  const three = ['ada', 'bo', 'cem'].map((id, at) => ({ ...booking(id, cancelled, at), partyId: 'ada' }));
  const log = [
    ...['ada', 'bo', 'cem'].map((id, at) => line(at + 1, 'booking.created', id, 'CONFIRMED', { version: 1 })),
    ...['ada', 'bo', 'cem'].map((id, at) => line(at + 4, 'booking.cancelled', id, cancelled, { version: at + 2 })),
  ];
  const toldOf = (mails: Facts['mails'], { bookings, ...other } = { log, bookings: three }): string[] =>
    checkHistory([], { ...stored, runs: [{ ...places, bookings }], ...other, mails }, rules).filter((one) => one.startsWith('C7'));
  const booked = { id: 'ada', kind: 'booking.confirmed' };
  const mail = (id: string, ...about: string[]): Facts['mails'][number] => ({ id, kind: 'booking.cancelled', about });

  it.each<[string, Facts['mails']]>([
    ['one mail names all', [mail('ada', 'bo', 'cem')]],
    ['somebody is reached elsewhere', [mail('ada', 'cem'), mail('bo')]],
    ['everybody is reached elsewhere', [mail('ada'), mail('bo'), mail('cem')]],
  ])('C7: everybody is told when %s', (_what, mails) => expect(toldOf([booked, ...mails])).toEqual([]));

  it('C7: the one who was booked first of those who stay speaks for them, whatever their turn is by now', () => {
    const left = [...log.slice(0, 4), line(5, 'booking.stepped_back', 'bo', 'WAITLISTED', { approved: false })];
    const later = three.map((one) => (one.id === 'bo' ? { ...one, version: 9 } : one)).sort((a, b) => a.version - b.version);
    const mails = [
      booked,
      mail('ada'),
      { id: 'bo', kind: 'person.link' },
      { id: 'bo', kind: 'booking.waitlisted' },
      { id: 'cem', kind: 'person.link' },
    ];
    expect(toldOf(mails, { log: left, bookings: later })).toEqual([]);
  });

  it('C7: somebody whom no mail names was not told, and whom two name was told twice', () => {
    expect(toldOf([booked, mail('ada', 'bo')])).toEqual(['C7: N-cem was told [] and should know [booking.cancelled]']);
    expect(toldOf([booked, mail('ada', 'bo', 'cem'), mail('cem')])).toHaveLength(1);
  });
});

describe('the history checker, where one act is about many', () => {
  const ask = (op: HistoryEvent['op'], outcome: HistoryEvent['outcome'], more: Partial<HistoryEvent>): HistoryEvent => ({
    ...{ process: 'one', op, invokedAt: 6, answeredAt: 6.5, outcome, told: null },
    ...more,
  });
  const told = (id: string): HistoryEvent['told'] => ({ status: 201, code: null, id, number: null, state: null });
  const batch = { id: 'list', key: 'key-list', isUndone: false, bookings: ['bo'] };
  const merge = { id: 'merge', keeps: 'person-ada', goes: 'person-bo', isUndone: false };
  const enrol = ask('enrol', 'ok', { key: 'key-list', told: told('list') });
  const found = (events: readonly HistoryEvent[], facts: Partial<Facts> = {}): string[] =>
    checkHistory([...asked, ...events], { ...stored, ...facts }, rules).filter((one) => !/^C[47]/.test(one));

  it('C1: pain 11: one of a party who has no place', () => {
    const party = asked.map((event) => (event.key === 'key-bo' ? { ...event, people: 2 } : event));
    expect(checkHistory(party, stored, rules)).toEqual(['C1: booking of bo@example.org lacks its companions']);
  });

  it.each<[string, readonly HistoryEvent[], Partial<Facts>, string]>([
    ['C1: an enrolment that is gone', [enrol], {}, 'C1: enrolment list was told and is not there'],
    [
      'C1: an enrolment that was taken back and stands',
      [enrol, ask('undo', 'ok', { id: 'list' })],
      { batches: [batch] },
      'C1: enrolment list was taken back and stands',
    ],
    [
      'C2: an enrolment that was refused',
      [ask('enrol', 'fail', { key: 'key-list' })],
      { batches: [batch] },
      'C2: enrolment list was refused (undefined) and is there',
    ],
    [
      'C2: an enrolment that nobody took back',
      [enrol],
      { batches: [{ ...batch, isUndone: true }] },
      'C2: enrolment list was taken back, and nobody was told so',
    ],
    ['C3: an enrolment without its lines', [enrol], { batches: [batch] }, 'C3: enrolment list is not whole: bo'],
    [
      'C3: an enrolment that was taken back in part',
      [enrol, ask('undo', 'unknown', { id: 'list' })],
      { batches: [{ ...batch, isUndone: true }] },
      'C3: enrolment list was taken back, but for bo',
    ],
    ['C1: a merge that is gone', [ask('merge', 'ok', { told: told('merge') })], {}, 'C1: merge merge was told and is not there'],
    ['C2: a merge that nobody asked for', [], { merges: [merge] }, 'C2: merge merge happened, and nobody was told so'],
    [
      'C3: a merge that leaves a booking behind',
      [ask('merge', 'ok', { told: told('merge') })],
      { merges: [merge] },
      'C3: merge merge left N-bo where it was',
    ],
    ['C1: a move that never happened', [ask('move', 'ok', { id: 'bo' })], {}, 'C1: booking.moved of bo was told and never happened'],
    [
      'C2: a move that nobody asked for',
      [],
      { log: [...stored.log, line(6, 'booking.moved', 'bo', 'CANCELLED_BY_PARTICIPANT')] },
      'C2: booking.moved of bo happened, and nobody was told so',
    ],
  ])('%s', (_what, events, facts, finding) => expect(found(events, facts)).toContain(finding));
});

describe('the history', () => {
  it('knows what an answer says about the outcome', async () => {
    const history = new History();
    const say = (status: number) => () => Promise.resolve({ status, headers: new Headers(), body: {} });
    for (const status of [201, 409, 503]) await history.ask({ process: 'one', op: 'book' }, say(status));
    await history.ask({ process: 'one', op: 'book' }, () => Promise.reject(new Error('the connection is gone')));
    expect(history.events.map((event) => event.outcome)).toEqual(['ok', 'fail', 'unknown', 'unknown']);
    expect(history.summary).toEqual({ 'book 201': 1, 'book 409': 1, 'book 503': 1, 'book unknown': 1 });
  });
});
