/** Characters that change the direction of all that follows; a closing one in the name would end our isolate too early. */
const directionSigns = /[\u202A-\u202E\u2066-\u2069]/gu;

/** A name in its own writing direction, for a sentence that is plain text (Unicode first-strong isolate). */
export const isolated = (text: string): string => `\u2068${text.replace(directionSigns, '')}\u2069`;
