/** Under which name the browser keeps what is typed; the page after storing names it again, and only that is forgotten. */
export const keptText = (code: string, language: string): string => `inhalt ${code} ${language}`;

/** @param keep what the address says besides the offering */
export const keptPlan = (offering: string, keep: string): string => `neu ${offering}${keep}`;
