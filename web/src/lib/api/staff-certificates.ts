import type { TextParams } from '#lib/i18n/texts.ts';
import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

/** What a participant gets: a certificate, a confirmation of attendance, or nothing. */
export type DocumentType = 'CERTIFICATE' | 'ATTENDANCE' | 'NONE';

export interface DocumentProblem {
  code: string;
  params: TextParams;
}

export interface IssuedCertificate {
  id: string;
  number: string;
  state: 'ISSUED' | 'HANDED_OVER' | 'REVOKED';
  type: Exclude<DocumentType, 'NONE'>;
  /** Units that it says */
  units: number;
  /** It says something else than the attendance says now */
  isOutdated: boolean;
}

export interface ReadyDocument {
  bookingId: string;
  personId: string;
  name: string;
  type: DocumentType;
  units: number;
  total: number;
  /** Why the document is held back */
  problem: DocumentProblem | null;
  certificate: IssuedCertificate | null;
}

export interface BatchItem {
  bookingId: string;
  name: string;
  state: 'WAITING' | 'WORKING' | 'DONE' | 'FAILED';
  certificateId: string | null;
  number: string | null;
  problem: DocumentProblem | null;
}

export interface CertificateBatch {
  id: string;
  state: 'RUNNING' | 'DONE';
  total: number;
  done: number;
  failed: number;
  items: BatchItem[];
}

export interface RunCertificates {
  ready: ReadyDocument[];
  /** The latest order */
  batch: CertificateBatch | null;
  canIssue: boolean;
  /** Why not, as a code */
  reason: string | null;
}

export type NotedSharing = components['schemas']['NotedSharingDto'];

const part = encodeURIComponent;
const staff = '/api/v1/staff';

export function certificatesApi(fetch: typeof globalThis.fetch) {
  const { get, post, put } = callWith(fetch);
  return {
    ofRun: (runId: string) => get<RunCertificates>(`${staff}/runs/${part(runId)}/certificates`),
    issue: (runId: string) => post<CertificateBatch>(`${staff}/runs/${part(runId)}/certificates/batches`),
    revoke: (id: string, reason: string) => post<void>(`${staff}/certificates/${part(id)}/revocation`, { reason }),
    sharing: (bookingId: string) => get<NotedSharing>(`${staff}/bookings/${part(bookingId)}/certificate-sharing`),
    noteSharing: (bookingId: string, isShared: boolean) =>
      put<void>(`${staff}/bookings/${part(bookingId)}/certificate-sharing`, { isShared }),
    setLatinName: (personId: string, latinName: string) => put<void>(`${staff}/persons/${part(personId)}/latin-name`, { latinName }),
  };
}

/** PDFs the browser opens itself. */
export const certificateUrls = {
  preview: (runId: string, bookingId: string) => `${staff}/runs/${part(runId)}/certificates/${part(bookingId)}/preview.pdf`,
  one: (id: string) => `${staff}/certificates/${part(id)}.pdf`,
  batch: (id: string) => `${staff}/certificate-batches/${part(id)}.pdf`,
};
