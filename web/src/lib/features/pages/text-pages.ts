/** The plain text pages: their sections, in order. The words are in the catalogue `pages`. */
export const textPages = {
  help: ['find', 'book', 'needs', 'cancel', 'certificate', 'contact'],
  privacy: ['who', 'what', 'why', 'long', 'cookies', 'rights'],
  imprint: ['operator', 'content', 'software'],
  accessibility: ['aim', 'state', 'known', 'report', 'enforcement'],
  easy: ['what', 'find', 'book', 'cancel', 'help', 'access'],
  sign: ['state', 'courses', 'contact'],
  organisations: ['offer', 'members', 'quota', 'contact'],
} as const;

export type TextPageName = keyof typeof textPages;
