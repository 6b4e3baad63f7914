import type { BatchItem, DocumentProblem, ReadyDocument, RunCertificates } from '#lib/api/staff-certificates.ts';

export type DocumentState = 'READY' | 'WAITING' | 'WORKING' | 'FAILED' | 'ISSUED';

/** One participant with where their document stands. */
export interface DocumentRow extends ReadyDocument {
  state: DocumentState;
}

export interface DocumentGroups {
  /** Held back, refused or failed: somebody has to look at them. */
  toCheck: (DocumentRow & { problem: DocumentProblem })[];
  certificates: DocumentRow[];
  confirmations: DocumentRow[];
  /** Documents that the next order would issue */
  due: number;
}

function stateOf(document: ReadyDocument, item: BatchItem | undefined, running: boolean): DocumentState {
  if (document.certificate) return 'ISSUED';
  if (item?.state === 'FAILED') return 'FAILED';
  return running && item && item.state !== 'DONE' ? item.state : 'READY';
}

/** Sorts the participants of a run by what is to be done with their documents. */
export function documentGroups({ ready, batch }: RunCertificates): DocumentGroups {
  const items = new Map(batch?.items.map((item) => [item.bookingId, item]));
  const rows = ready.map((document): DocumentRow => {
    const item = items.get(document.bookingId);
    const state = stateOf(document, item, batch?.state === 'RUNNING');
    const failure = state === 'FAILED' ? (item?.problem ?? { code: 'certificate.failed', params: {} }) : null;
    return { ...document, state, problem: document.certificate ? null : (document.problem ?? failure) };
  });
  const isToCheck = (row: DocumentRow): row is DocumentRow & { problem: DocumentProblem } => row.problem !== null;
  const isDue = ({ type, certificate, problem, state }: DocumentRow): boolean =>
    type !== 'NONE' && !certificate && (problem === null || state === 'FAILED');
  const fine = rows.filter((row) => !isToCheck(row));
  return {
    toCheck: rows.filter(isToCheck),
    certificates: fine.filter(({ type }) => type === 'CERTIFICATE'),
    confirmations: fine.filter(({ type }) => type === 'ATTENDANCE'),
    due: rows.filter(isDue).length,
  };
}

/** What helps: another spelling of the name, another look at the sheet, or another try. */
export type NextStep = 'name' | 'attendance' | 'again' | null;

export function nextStep({ problem, state }: Pick<DocumentRow, 'problem' | 'state'>): NextStep {
  if (problem?.code === 'certificate.latin_name_missing' || problem?.code === 'certificate.name_not_printable') return 'name';
  if (problem?.code === 'certificate.too_few_units') return 'attendance';
  return state === 'FAILED' ? 'again' : null;
}
