import { describe, expect, it } from '@jest/globals';
import type { AttendanceSheet } from '#lib/api/staff-attendance.ts';
import { cellText, readCell } from './cell-text.ts';
import { changesOf, mergeTexts, savedTexts } from './cell-texts.ts';
import { cellName, datesValue, readSheetForm, wasName, wasValue } from './sheet-form.ts';

const sheet: AttendanceSheet = {
  sessions: [
    { id: 'fri', n: 1, date: '2026-11-13', start: '17:30', end: '20:45', units: 4 },
    { id: 'sat', n: 2, date: '2026-11-14', start: '17:30', end: '20:45', units: 8 },
  ],
  rows: [
    {
      bookingId: 'ada',
      name: 'Ada',
      entries: { fri: { state: 'PRESENT', units: 4 } },
      notExpected: [],
      optional: [],
      attended: 4,
      total: 12,
      thresholdUnits: 10,
      outcome: 'INCOMPLETE',
      missedOn: null,
    },
  ],
  thresholdUnits: 10,
  owedUnits: 0,
  editable: true,
  version: 3,
};
const saved = savedTexts(sheet, 'de');
const row = (fri: string, sat: string) => ({ ada: { fri, sat } });

describe('a cell', () => {
  it.each([
    ['4', { state: 'PRESENT', units: 4 }],
    ['2,5', { state: 'PARTIAL', units: 2.5 }],
    ['2.5', { state: 'PARTIAL', units: 2.5 }],
    [' e ', { state: 'EXCUSED', units: 0 }],
    ['0', { state: 'ABSENT', units: 0 }],
    ['a', { state: 'ABSENT', units: 0 }],
    ['P', { state: 'PRESENT', units: 4 }],
    ['', null],
    ['5', 'wrong'],
    ['1,2', 'wrong'],
    ['-1', 'wrong'],
    ['x', 'wrong'],
  ])('reads "%s" on a date of 4 units', (text, meaning) => expect(readCell(text, 4)).toEqual(meaning));

  it('shows halves as the language writes them', () => {
    const mark = { state: 'PARTIAL', units: 3.5 } as const;
    expect([cellText(mark, 4, 'de'), cellText(mark, 4, 'en')]).toEqual(['3,5', '3.5']);
  });

  it.each([
    ['P', { state: 'PRESENT', units: 0 }],
    ['a', { state: 'ABSENT', units: 0 }],
    ['E', { state: 'EXCUSED', units: 0 }],
    ['0', 'wrong'],
    ['1', 'wrong'],
    ['', null],
  ])('reads "%s" on a date that counts no units: only letters say who was there', (text, meaning) =>
    expect(readCell(text, 0)).toEqual(meaning),
  );

  it('of a date that counts no units says the same when it is read again', () => {
    const marks = (['PRESENT', 'ABSENT', 'EXCUSED'] as const).map((state) => ({ state, units: 0 }));
    expect(marks.map((mark) => readCell(cellText(mark, 0, 'de'), 0))).toEqual(marks);
  });
});

describe('two people typing at once', () => {
  it('keep what the other one saved where they typed nothing', () => {
    const theirs = row('E', '8');
    expect(mergeTexts(sheet, saved, row('4', '6'), theirs)).toEqual({
      texts: row('E', '6'),
      clashes: [{ bookingId: 'ada', sessionId: 'sat', typed: '6', saved: '8' }],
    });
  });

  it('do not clash when they typed the same', () => {
    expect(mergeTexts(sheet, saved, row('4', '8'), row('4', '8')).clashes).toEqual([]);
  });
});

describe('what has to be stored', () => {
  it('is what changed, and an emptied cell takes its entry back', () => {
    expect(changesOf(sheet, row('', '8'), saved)).toEqual({
      entries: [
        { bookingId: 'ada', sessionId: 'fri', state: null },
        { bookingId: 'ada', sessionId: 'sat', state: 'PRESENT', units: 8 },
      ],
      wrong: [],
    });
  });

  it('names the cells that say nothing', () => {
    expect(changesOf(sheet, row('9', ''), saved)).toEqual({ entries: [], wrong: [{ bookingId: 'ada', sessionId: 'fri', ofSession: 4 }] });
  });
});

describe('the form', () => {
  it('finds its cells again when a date has come between', () => {
    const form = new FormData();
    form.set('dates', datesValue(sheet));
    form.set(wasName('ada'), wasValue(sheet, saved, 'ada'));
    form.set(cellName('ada', 0), '2');
    form.set(cellName('ada', 1), 'E');
    const [fri, sat] = sheet.sessions as [AttendanceSheet['sessions'][0], AttendanceSheet['sessions'][0]];
    const later = { ...sheet, sessions: [{ id: 'new', n: 1, date: '2026-11-12', start: '17:30', end: '20:45', units: 4 }, fri, sat] };
    expect(readSheetForm(later, form)).toEqual({ typed: row('2', 'E'), was: { ada: { new: '', fri: '4', sat: '' } }, fill: null });
  });
});
