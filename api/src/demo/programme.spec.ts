import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, berlinDate, berlinInstant, daysBetween } from '../time/berlin.js';
import { demoData } from './demo-data.js';
import { ParticipationPlan } from './participation.js';
import { type PlannedRun, programme } from './programme.js';
import { nextFreeWeek } from './shift-dates.js';

const someNow = fc.nat({ max: 780 }).map((days) => berlinInstant(addDays('2026-11-02', days), '10:00'));
const story = (runs: readonly PlannedRun[], name: string): PlannedRun => {
  const run = runs.find((one) => one.details.story === name);
  if (!run) throw new Error(`no run is ${name}`);
  return run;
};

describe('the demo programme', () => {
  it('lies ahead, but for the two runs that are over', () => {
    fc.assert(
      fc.property(someNow, (now) => {
        const today = berlinDate(now);
        const runs = programme(now);
        const past = runs.filter(({ sessions }) => (sessions.at(-1)?.date ?? '') < today);
        expect(past.map(({ details }) => details.story).sort()).toEqual(['completed', 'over']);
        for (const { sessions } of runs.filter((run) => !past.includes(run))) {
          expect(daysBetween(today, sessions[0]?.date ?? '')).toBeGreaterThanOrEqual(14);
        }
        expect(daysBetween(story(runs, 'completed').sessions.at(-1)?.date ?? '', today)).toBeGreaterThanOrEqual(28);
      }),
      { numRuns: 15 },
    );
  });

  it('was published before anybody booked, and booked before it closed', () => {
    fc.assert(
      fc.property(someNow, (now) => {
        for (const { sessions, createdAt, publishedAt, bookedUntil } of programme(now)) {
          const closing = berlinInstant(addDays(sessions[0]?.date ?? '', -7), '23:59');
          const inOrder = [createdAt, publishedAt, bookedUntil, closing].map(Number);
          expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('never puts two runs into one room or one trainer into two rooms at the same time', () => {
    fc.assert(
      fc.property(someNow, (now) => {
        const taken = new Map<string, string>();
        for (const { input, details, sessions } of programme(now)) {
          if (details.story === 'draft') continue;
          const moved = details.movedSession ? sessions[details.movedSession - 1] : undefined;
          for (const { date, start } of [...sessions, ...(moved ? [{ ...moved, date: nextFreeWeek(moved.date) }] : [])]) {
            for (const what of [...details.trainers, ...(details.room ? [details.room] : [])]) {
              const slot = `${what} ${date} ${start < '13:00' ? 'day' : 'evening'}`;
              expect([slot, taken.get(slot) ?? input.code]).toEqual([slot, input.code]);
              taken.set(slot, input.code);
            }
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('who takes part', () => {
  it('is planned within the places, and nobody books a run twice', () => {
    const plan = new ParticipationPlan();
    for (const run of demoData.runs) {
      const bookings = plan.of(run);
      const seated = bookings.filter(({ fate }) => fate === 'seated' || fate === 'requested').length;
      const waiting = bookings.filter(({ fate }) => fate === 'waiting').length;
      expect([run.code, seated]).toEqual([run.code, demoData.participation[run.code]?.seated ?? 0]);
      expect(seated).toBeLessThanOrEqual(run.capacity);
      expect(waiting === 0 || seated === run.capacity).toBe(true);
      expect(new Set(bookings.map(({ person }) => person.name)).size).toBe(bookings.length);
    }
  });

  it('has three full runs with a queue and one below its minimum', () => {
    const queues = Object.entries(demoData.participation).filter(([, { waiting }]) => waiting);
    expect(queues.map(([code]) => code)).toEqual(['BQ-2027-02', 'VS-2027-04', 'D4U-2027-01']);
    expect(demoData.participation['RG-2027-02']?.seated).toBe(3);
  });
});
