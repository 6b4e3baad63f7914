export type CertificateState = 'ISSUED' | 'HANDED_OVER' | 'REVOKED';

/** Where a certificate may go from each state; a draft is never stored (domain.md 2.3). */
export const certificateMoves = {
  ISSUED: ['HANDED_OVER', 'REVOKED'],
  HANDED_OVER: ['REVOKED'],
  REVOKED: [],
} as const satisfies Record<CertificateState, readonly CertificateState[]>;

/** States from which a certificate can still be taken back. */
export const revocableStates: readonly CertificateState[] = (Object.keys(certificateMoves) as CertificateState[]).filter((state) =>
  (certificateMoves[state] as readonly CertificateState[]).includes('REVOKED'),
);
