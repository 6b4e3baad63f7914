import type { DoorPerson } from '#lib/api/check-in.ts';

/** Letters that Unicode does not take apart; the list holds names without them. */
const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h' };

/** As the names of the list are written: no case, no accents. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[ßæœøłđðþıħ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Until so many letters are typed nobody's name is shown. */
export const FEWEST_LETTERS = 2;

/** At a door nobody reads more; who is not among them types another letter. */
const MOST_SHOWN = 8;

/** Who begins with what was typed, by name or by number; nobody while there are too few letters. */
export function findPeople<T extends Pick<DoorPerson, 'find' | 'number'>>(people: readonly T[], typed: string): T[] {
  const words = plain(typed);
  if ([...words].length < FEWEST_LETTERS) return [];
  const number = words.replaceAll(' ', '');
  return people
    .filter(({ find, number: of }) => find.some((name) => name.startsWith(words)) || of.replace('-', '').toLowerCase().startsWith(number))
    .slice(0, MOST_SHOWN);
}

/** First name and a letter, as the list has them: a screen at a door says no more. */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/u);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return last ? `${words[0]} ${[...last][0]?.toUpperCase()}.` : (words[0] ?? '');
}
