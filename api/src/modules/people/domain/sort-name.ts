const SPELLED_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'ae' };

/** A name as it is sorted and compared: lower case, German letters spelled out, other marks dropped; any script stays. */
export function sortName(name: string): string {
  const lower = name.normalize('NFC').toLocaleLowerCase('de');
  const spelled = lower.replaceAll(/[äöüßøłđıæ]/g, (letter) => SPELLED_OUT[letter] ?? letter);
  const folded = spelled.normalize('NFKD').replaceAll(/\p{Mn}/gu, '').normalize('NFKC').replaceAll(/[\p{P}\s]+/gu, ' ').trim();
  return folded || name;
}
