import { type Finding, finding } from './finding.js';

/** What was found when somebody booked, without the papers that staff have seen since. */
export const withoutSeen = (findings: readonly Finding[], seen: readonly string[]): Finding[] =>
  findings.flatMap((one) => {
    if (one.code !== 'documents') return [one];
    const open = (one.params.documents as readonly string[]).filter((kind) => !seen.includes(kind));
    return open.length > 0 ? [finding('documents', { documents: open })] : [];
  });
