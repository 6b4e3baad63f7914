import { describe, expect, it } from '@jest/globals';
import type { StaffRun } from '#lib/api/staff-types.ts';
import { courseIn, runActs } from './run-acts.ts';

const TODAY = '2027-01-20';
const session = (n: number, date: string, more: object = {}) => ({ id: `s${n}`, n, date, begun: date < TODAY, cancelled: false, ...more });
const run = (more: object = {}): StaffRun =>
  ({
    ...{ id: 'r', code: 'BQ-1', slug: 'bq', state: 'CONFIRMED', requested: 0, onlineDates: 0, attended: false },
    sessions: [session(1, '2027-01-13'), session(2, '2027-01-20'), session(3, '2027-01-27')],
    ...more,
  }) as unknown as StaffRun;
const may = [
  ...(['bookings.manage', 'runs.manage', 'runs.cancel', 'attendance.record', 'places.manage', 'certificates.issue'] as const),
] as Parameters<typeof runActs>[1];
const acts = (more: object = {}, rights = may) => runActs(run(more), rights, TODAY);
const names = (more: object = {}, rights = may): string[] => acts(more, rights).map(({ name }) => name);

describe('what can be done with a course', () => {
  it('of its dates is said of the one that it concerns', () => {
    const days = Object.fromEntries(acts().flatMap(({ name, day, href }) => (day ? [[name, `${day} ${href}`]] : [])));
    expect(days).toEqual({
      checkIn: '2027-01-20 /checkin/s2',
      sheet: '2027-01-20 /api/v1/staff/runs/r/sessions/s2/attendance-sheet.pdf',
      attendance: '2027-01-13 /verwaltung/kurse/BQ-1/anwesenheit/termin/1',
      door: '2027-01-20 /verwaltung/kurse/BQ-1/checkin/2',
      move: '2027-01-20 /verwaltung/kurse/BQ-1/termin/2',
    });
  });

  it('a date that fell out is none, and when all are over the last one still has its sheet', () => {
    const sessions = [session(1, '2027-01-13'), session(2, '2027-01-20', { cancelled: true })];
    expect(acts({ sessions }).flatMap(({ name, day }) => (day ? [`${name} ${day}`] : []))).toEqual([
      'sheet 2027-01-13',
      'attendance 2027-01-13',
    ]);
  });

  it('depends on its state: a draft is published, what is over is not moved, and only what is over gives documents', () => {
    const [draft, running, over] = [names({ state: 'DRAFT' }), names(), names({ state: 'COMPLETED' })];
    expect(draft).toEqual(['publish', 'edit', 'preview', 'texts', 'places', 'rules', 'deadlines', 'team']);
    expect(['publish', 'edit', 'documents'].filter((one) => running.includes(one))).toEqual([]);
    expect(over).toEqual(['sheet', 'table', 'papers', 'messages', 'documents', 'texts', 'public', 'again']);
  });

  it('is called off before, and ended early after somebody has attended', () => {
    expect([names().at(-1), names({ attended: true }).at(-1)]).toEqual(['callOff', 'endEarly']);
    expect(names({ state: 'PUBLISHED', requested: 2 }).slice(0, 2)).toEqual(['decide', 'requests']);
  });

  it('is only what somebody may do', () => {
    expect(names({}, ['attendance.record'])).toEqual(['checkIn', 'sheet', 'attendance', 'door']);
    expect(
      names(
        {},
        may.filter((one) => one !== 'runs.cancel'),
      ),
    ).not.toContain('callOff');
    expect(names({}, [])).toEqual([]);
  });
});

describe('the course in which somebody is', () => {
  it.each([
    ['/verwaltung/kurse/BQ-1', 'BQ-1'],
    ['/verwaltung/kurse/BQ-1/teilnehmende?kurs=X', 'BQ-1'],
    ['/verwaltung/suche?q=a&kurs=BQ-1', 'BQ-1'],
    ['/verwaltung/kurse', null],
    ['/verwaltung/kurse/neu', null],
    ['/verwaltung/anfragen?kurs=BQ-1', null],
  ])('of %s is %s', (address, code) => expect(courseIn(new URL(address, 'http://x'))).toBe(code));
});
