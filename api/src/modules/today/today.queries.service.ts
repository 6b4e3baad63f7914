import { Injectable } from '@nestjs/common';
import { berlinDate, berlinInstant, endOfDay } from '../../time/berlin.js';
import { Settings } from '../../settings/settings.js';
import { Clock } from '../../time/clock.js';
import { type Actor, type Permission, rolesAllow, rolesOf } from '../access/index.js';
import { OpenOffersQueries } from '../booking/index.js';
import { DateConflicts, TouchedDatesStore } from '../catalogue/index.js';
import { CallQueries } from '../calls/index.js';
import { TrainerQueries } from '../trainers/index.js';
import { DueDocumentsQueries } from '../certificates/index.js';
import { StaffJobs } from '../staff-jobs/index.js';
import { grouped } from './domain/urgency.js';
import { RunsToDecide } from './runs-to-decide.store.js';
import { ThingsToSettle } from './things-to-settle.store.js';
import type { TodayDto, TodayRowDto } from './today.dto.js';
import { todayRow, type TodayRow, type TodayRun } from './today-row.js';

/** An offer that nobody has answered is worth a call this long before its deadline. */
const SOON = 24 * 3_600_000;

/** What waits for whoever asks: only what they may settle. */
@Injectable()
export class TodayQueries {
  constructor(
    private readonly runs: RunsToDecide,
    private readonly things: ThingsToSettle,
    private readonly offers: OpenOffersQueries,
    private readonly calls: CallQueries,
    private readonly documents: DueDocumentsQueries,
    private readonly trainers: TrainerQueries,
    private readonly conflicts: DateConflicts,
    private readonly touched: TouchedDatesStore,
    private readonly jobs: StaffJobs,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<TodayDto> {
    const now = this.clock.now();
    const today = berlinDate(now);
    const may = (permission: Permission): boolean => rolesAllow(rolesOf(actor), permission);
    const kinds: [Permission, () => Promise<TodayRow[]>][] = [
      ['bookings.manage', () => this.openOffers(now)],
      ['bookings.manage', () => this.openCalls()],
      ['runs.manage', () => this.trainersAway()],
      ['master_data.manage', () => this.daysOff(now)],
      ['runs.manage', () => this.clashes()],
      ['runs.manage', () => this.runs.unready(today, now)],
      ['bookings.manage', () => this.runs.untold(now)],
      ['attendance.record', () => this.runs.walkIns()],
      ['attendance.record', () => this.runs.seen()],
      ['bookings.manage', () => this.runs.decisions(today)],
      ['runs.manage', () => this.runs.lateDays(today)],
      ['bookings.manage', () => this.runs.few(today)],
      ['runs.manage', () => this.runs.unpublished()],
      ['bookings.manage', () => this.runs.requests(today)],
      ['bookings.manage', () => this.runs.waiting(today)],
      ['attendance.record', () => this.runs.over(today)],
      ['attendance.record', () => this.runs.attendance(today, now)],
      ['runs.manage', async () => this.runs.unproven(today, await this.settings.valueOn('proof_of_use.months', today))],
      ['organisations.verify', () => this.things.applications()],
      ['organisations.verify', () => this.things.roleWishes()],
      ['people.correct', () => this.things.mails()],
      ['integrity.check', () => this.things.integrity()],
      ['workplace.use', () => this.stoppedJobs(may)],
      ['certificates.issue', () => this.dueDocuments()],
    ];
    const found = await Promise.all(kinds.filter(([permission]) => may(permission)).map(([, ask]) => ask()));
    const rows = found.flat();
    return {
      total: rows.length,
      groups: grouped(rows, now).map(({ urgency, rows: own }) => ({ urgency, rows: own.map(shape) })),
      sessions: may('attendance.record') ? await this.runs.sessions(today) : [],
    };
  }

  /** E03, E05: whom nobody can write to has to be called; the others when their time is nearly over, one row for each course. */
  private async openOffers(now: Date): Promise<TodayRow[]> {
    const offers = await this.offers.list();
    const runs = await this.runs.findRuns([...new Set(offers.map(({ runId }) => runId))]);
    const calls = offers
      .filter(mustBeCalled)
      .map(({ expiresAt, name, runId }) => todayRow('offer_call', { due: new Date(expiresAt), name, run: runs.get(runId) ?? null }));
    const ending = offers.filter((offer) => !mustBeCalled(offer) && Date.parse(offer.expiresAt) <= now.getTime() + SOON);
    const expiring = [...Map.groupBy(ending, ({ runId }) => runId)].map(([runId, own]) => {
      const due = new Date(Math.min(...own.map(({ expiresAt }) => Date.parse(expiresAt))));
      const name = own.length === 1 ? (own[0]?.name ?? null) : null;
      return todayRow('offer_expiring', { due, count: own.length, name, run: runs.get(runId) ?? null });
    });
    return [...calls, ...expiring];
  }

  /** Whom no mail can tell: one row for each who has to be called. */
  private async openCalls(): Promise<TodayRow[]> {
    const calls = await this.calls.open();
    const runs = await this.runs.findRuns([...new Set(calls.flatMap(({ news }) => news.map(({ runId }) => runId)))]);
    return calls.map(({ by, since, news }) => {
      const [first] = news;
      return todayRow('call', { due: by, since, name: first?.name ?? null, count: news.length, run: runs.get(first?.runId ?? '') ?? null });
    });
  }

  /** E11: dates that nobody can teach, one row for each who is absent; the next of them is the deadline. */
  private async trainersAway(): Promise<TodayRow[]> {
    const open = (await this.trainers.touched()).filter(({ others }) => others.length === 0);
    return [...Map.groupBy(open, ({ trainerId }) => trainerId).values()].flatMap((own) => {
      const [first] = own;
      return first
        ? [todayRow('trainer_away', { name: first.trainer, count: own.length, due: berlinInstant(first.date, first.start) })]
        : [];
    });
  }

  /** E38: days off that came after courses on them were published, until each date is moved or staff say that they take place. */
  private async daysOff(now: Date): Promise<TodayRow[]> {
    return (await this.touched.open(now)).map(({ id, kind, name, count, date, since }) =>
      todayRow('days_off', { due: endOfDay(date), dueAllDay: true, since, name, count, dayOff: { id, kind } }),
    );
  }

  /** S2: true until a date is moved. What one may allow is no deadline: it was allowed. */
  private async clashes(): Promise<TodayRow[]> {
    const clashes = await this.conflicts.clashes();
    const runs = await this.runs.findRuns([...new Set(clashes.map(({ runId }) => runId))]);
    return clashes.map(({ kind, weight, name, runId, date, other, days }) => {
      const due = weight === 'block' ? { due: endOfDay(date), dueAllDay: true } : {};
      return todayRow(kind, { ...due, name, count: days, run: runs.get(runId) ?? null, clash: { date, other } });
    });
  }

  private async stoppedJobs(may: (permission: Permission) => boolean): Promise<TodayRow[]> {
    return (await this.things.stoppedJobs()).flatMap(({ jobKind, ...row }) => (may(this.jobs.permissionFor(jobKind)) ? [row] : []));
  }

  private async dueDocuments(): Promise<TodayRow[]> {
    const due = await this.documents.list();
    const runs = await this.runs.findRuns(due.map(({ runId }) => runId));
    return due.flatMap(({ runId, ready, held }) => {
      const run: TodayRun | null = runs.get(runId) ?? null;
      return [
        ...(ready > 0 ? [todayRow('certificates', { run, count: ready })] : []),
        ...(held > 0 ? [todayRow('certificates_held', { run, count: held })] : []),
      ];
    });
  }
}

/** Nobody can write to them, or their mailbox took no mail. */
const mustBeCalled = ({ email, isRefused }: { readonly email: string | null; readonly isRefused: boolean }): boolean =>
  email === null || isRefused;

const shape = ({ due, since, ...row }: TodayRow): TodayRowDto => ({
  ...row,
  due: due?.toISOString() ?? null,
  since: since?.toISOString() ?? null,
});
