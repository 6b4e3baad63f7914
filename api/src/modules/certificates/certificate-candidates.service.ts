import { Injectable } from '@nestjs/common';
import { DocumentFonts } from '../../documents/document-fonts.js';
import { printableName } from '../../documents/printable-name.js';
import { Settings } from '../../settings/settings.js';
import { berlinDate } from '../../time/berlin.js';
import { AttendanceSheets, type Sheet, type SheetParticipant, standingOf } from '../attendance/index.js';
import { CandidateStore, type Holder, type KnownCertificate, type Reader } from './candidate.store.js';
import { documentFor, type DocumentDecision, type Problem, type Thresholds } from './domain/document-for.js';
import type { Earned, RunFacts } from './domain/snapshot.js';

/** A participant and the document that is due, or the reason why there is none. */
export interface Candidate {
  readonly holder: Holder;
  readonly attended: number;
  readonly total: number;
  readonly decision: DocumentDecision;
  /** What keeps the document back; null when it can be printed. */
  readonly problem: Problem | null;
  readonly earned: Earned | null;
  readonly certificate: KnownCertificate | null;
  /** The revoked certificate that a new one takes the place of. */
  readonly revoked: KnownCertificate | null;
}

/** A valid document of somebody who is not on the sheet any more: cancelled or moved while the attendance was open again (E37). */
export interface Astray {
  readonly holder: Holder;
  readonly attended: number;
  readonly total: number;
  readonly certificate: KnownCertificate;
}

export interface RunCandidates {
  readonly sheet: Sheet;
  readonly run: RunFacts;
  readonly candidates: readonly Candidate[];
  readonly astray: readonly Astray[];
}

/** Looks at everybody in a run: what did they earn, and can it be printed? */
@Injectable()
export class CertificateCandidates {
  constructor(
    private readonly store: CandidateStore,
    private readonly sheets: AttendanceSheets,
    private readonly settings: Settings,
    private readonly fonts: DocumentFonts,
  ) {}

  /** @throws DomainError `run.unknown` */
  async ofRun(reader: Reader, runId: string): Promise<RunCandidates> {
    const run = await this.store.findRunFacts(reader, runId);
    const sheet = await this.sheets.read(reader, runId);
    const holders = await this.store.findHolders(reader, runId);
    const certificates = await this.store.findCertificates(reader, runId);
    const shares = await this.sharesOn(run.dates.at(-1)?.date ?? null);
    const candidates = sheet.participants.flatMap((participant) => {
      const holder = holders.get(participant.bookingId);
      return holder ? [this.judge(sheet, participant, holder, certificates, shares)] : [];
    });
    return { sheet, run, candidates, astray: this.astray(sheet, holders, certificates) };
  }

  private astray(sheet: Sheet, holders: ReadonlyMap<string, Holder>, certificates: readonly KnownCertificate[]): Astray[] {
    const attending = new Set(sheet.participants.map(({ bookingId }) => bookingId));
    return certificates.flatMap((certificate) => {
      const holder = holders.get(certificate.bookingId);
      if (!holder || certificate.state === 'REVOKED' || attending.has(holder.bookingId)) return [];
      const { attended, total } = standingOf(sheet, holder.bookingId);
      return [{ holder, attended, total, certificate }];
    });
  }

  private judge(
    sheet: Sheet,
    { bookingId, enteredAt }: SheetParticipant,
    holder: Holder,
    certificates: readonly KnownCertificate[],
    shares: Thresholds,
  ): Candidate {
    const { attended, total, possible } = standingOf(sheet, bookingId);
    const decision = documentFor(sheet.run.kind, { attended, total: possible, owed: sheet.run.owed ?? 0 }, shares, sheet.run.own);
    const own = certificates.filter((certificate) => certificate.bookingId === bookingId);
    const revoked = own.findLast((certificate) => certificate.state === 'REVOKED') ?? null;
    const certificate = own.find((one) => one.state !== 'REVOKED') ?? null;
    const common = { holder, attended, total, decision, certificate, revoked };
    if (decision.type === 'NONE') return { ...common, problem: decision.problem, earned: null };
    const answer = printableName(holder, this.fonts.coverage);
    if ('problem' in answer) return { ...common, problem: answer.problem, earned: null };
    const { type, thresholdPercent } = decision;
    const from = enteredAt && berlinDate(enteredAt);
    return {
      ...common,
      problem: null,
      earned: { type, thresholdPercent, attended, total, from, holder: { ...answer.name, lang: holder.lang } },
    };
  }

  private async sharesOn(lastDate: string | null): Promise<Thresholds> {
    const valueOf = await this.settings.on(lastDate ?? '9999-12-31');
    return { certificatePercent: valueOf('certificate.threshold_percent'), attendancePercent: valueOf('attendance.threshold_percent') };
  }
}

/** A document that can be issued. */
export interface Due {
  readonly holder: Holder;
  readonly earned: Earned;
  readonly revoked: KnownCertificate | null;
}

/** Null for whoever has a certificate already or cannot get one. */
export function dueOf({ holder, earned, revoked, certificate }: Candidate): Due | null {
  return earned && !certificate ? { holder, earned, revoked } : null;
}

const closedStates: readonly string[] = ['COMPLETED', 'SETTLED'];

/** Documents are issued on what is closed: while attendance is open, what it says may change. */
export const isClosed = ({ state }: Pick<Sheet['run'], 'state'>): boolean => closedStates.includes(state);

/** Why nothing can be issued for this run now; null when something can. */
export function whyNotIssue({ sheet, candidates }: RunCandidates): string | null {
  if (!isClosed(sheet.run)) return 'certificate.run_not_completed';
  return candidates.some(dueOf) ? null : 'certificate.nothing_to_issue';
}
