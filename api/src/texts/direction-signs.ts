/** Characters that change the direction of all that follows, up to a closing one that may never come. */
const directionSigns = /[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Text for a place that cannot isolate it, such as a plain mail, a header or a calendar: without the signs that would
 * turn what stands after it. Its letters keep the direction of their own script; what is stored stays as it was typed.
 */
export const withoutDirectionSigns = (text: string): string => text.replace(directionSigns, '');
