import type { CertificateSnapshot } from '../../../documents/certificate-snapshot.js';
import type { CourseModule, Kind } from '../../catalogue/domain/run.js';
import type { LocalDate } from '../../../time/berlin.js';
import type { DocumentType } from './document-for.js';

/** What every certificate of a run has in common. */
export interface RunFacts {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly kind: Kind;
  /** Town; null means online. */
  readonly place: string | null;
  readonly issuedAt: string;
  readonly dates: CertificateSnapshot['dates'];
  readonly modules: readonly CourseModule[];
  readonly trainers: readonly string[];
  readonly issuer: CertificateSnapshot['issuer'];
  readonly fundingNotice: string | null;
}

/** What one person earned. */
export interface Earned {
  readonly type: DocumentType;
  readonly thresholdPercent: number | null;
  readonly holder: CertificateSnapshot['holder'];
  /** First day, for who came in when the course had begun (E31). */
  readonly from: LocalDate | null;
  readonly attended: number;
  readonly total: number;
}

/** What only the act of issuing knows. */
export interface Issue {
  readonly number: string;
  /** As printed, in groups. */
  readonly code: string;
  readonly issuedOn: string;
  readonly checkUrl: string;
  /** Number of the revoked certificate that this one takes the place of. */
  readonly replaces: string | null;
}

/** Contract texts stay German, whatever language a person books in (domain.md 3.3). */
const language = 'de';

/** Whose it was is not known any more: it can be checked, not printed. */
export const isHolderErased = ({ holder }: Pick<CertificateSnapshot, 'holder'>): boolean => holder.latin === '';

/** Freezes what a certificate says. */
export function snapshotOf(run: RunFacts, earned: Earned, issue: Issue): CertificateSnapshot {
  const dates = run.dates.filter(({ date }) => earned.from === null || date >= earned.from);
  const days = dates.map(({ date }) => date).sort();
  return {
    number: issue.number,
    code: issue.code,
    type: earned.type,
    language,
    holder: earned.holder,
    title: run.title,
    kind: run.kind,
    period: { from: days[0] ?? issue.issuedOn, to: days.at(-1) ?? issue.issuedOn },
    dates,
    place: run.place,
    units: { attended: earned.attended, total: earned.total },
    thresholdPercent: earned.thresholdPercent,
    modules: run.modules.map(({ title, units }) => ({ title, units })),
    trainers: run.trainers,
    issuedOn: issue.issuedOn,
    issuedAt: run.issuedAt,
    signatory: null,
    issuer: run.issuer,
    fundingNotice: run.fundingNotice,
    checkUrl: issue.checkUrl,
    duplicateOf: issue.replaces,
    duplicateOn: null,
  };
}
