/** Lower case and without accents, as people type when they search. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

/** Rows in which every typed word stands somewhere. */
export function findRows<T>(rows: readonly T[], q: string, textOf: (row: T) => readonly (string | null)[]): T[] {
  const words = plain(q).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = plain(textOf(row).join(' '));
    return words.every((word) => text.includes(word));
  });
}

export const searchOf = (url: URL): string => url.searchParams.get('q')?.trim() ?? '';
