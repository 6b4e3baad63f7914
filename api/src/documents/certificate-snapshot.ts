/** A calendar day 'YYYY-MM-DD' in Berlin. */
type Day = string;
/** A wall-clock time 'HH:MM' in Berlin. */
type WallTime = string;

/**
 * Everything a certificate says, frozen at the moment of issue. A reprint years later reads nothing else,
 * so a changed name, course or office never changes a document that was already handed out.
 */
export interface CertificateSnapshot {
  /** With check digit, e.g. 'KVH-2027-BQ-000123-7'. */
  readonly number: string;
  /** What is typed at the check address, e.g. '7F4K-2MQD'. */
  readonly code: string;
  readonly type: 'CERTIFICATE' | 'ATTENDANCE';
  /** Language of the document, BCP-47. */
  readonly language: string;
  readonly holder: {
    readonly latin: string;
    /** The name in its own script, printed as a second line; null when the Latin form is all there is. */
    readonly ownScript: string | null;
    /** Language of the person, BCP-47: decides letter forms and reading aloud. */
    readonly lang: string;
  };
  /** As printed; for talks and network meetings the neutral title without a topic. */
  readonly title: string;
  /** An offering kind, e.g. 'BASIC_QUALIFICATION'. */
  readonly kind: string;
  readonly period: { readonly from: Day; readonly to: Day };
  readonly dates: readonly {
    readonly date: Day;
    readonly start: WallTime;
    readonly end: WallTime;
    readonly units: number;
  }[];
  /** Town; null means online. */
  readonly place: string | null;
  readonly units: { readonly attended: number; readonly total: number };
  /** Share of the units that had to be attended; null when there was no such condition. */
  readonly thresholdPercent: number | null;
  /** At most eight (domain: back page of the certificate). */
  /** Units where the offering says them. */
  readonly modules: readonly { readonly title: string; readonly units: number | null }[];
  readonly trainers: readonly string[];
  readonly issuedOn: Day;
  readonly issuedAt: string;
  /** Null leaves the line blank for a signature by hand. */
  readonly signatory: { readonly name: string; readonly function: string } | null;
  /** The issuing organisation with its address, one line each. */
  readonly issuer: { readonly name: string; readonly lines: readonly string[] };
  /** Wording from the grant notice; null when nothing has to be said. */
  readonly fundingNotice: string | null;
  /** Full address behind the QR code; its last segment is the code. */
  readonly checkUrl: string;
  /** Number of the certificate this one takes the place of: the lost original or the revoked one. */
  readonly duplicateOf: string | null;
  /** Day of the second copy of a lost certificate; marks it as a Zweitschrift. */
  readonly duplicateOn: Day | null;
}
