/** Words in which a day keeps its month, and no line begins with a dash. */
export const unbroken = (words: string): string => words.replaceAll(' – ', '\u00a0– ').replaceAll(/(\d\.?) (?=\p{L})/gu, '$1\u00a0');
