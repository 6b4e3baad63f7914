/** A name in its own writing direction, for a sentence that is plain text (Unicode first-strong isolate). */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
