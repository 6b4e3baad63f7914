const around = (edge: string, text: string, ends: string): string =>
  String.raw`CONCAT('${edge}', REGEXP_REPLACE(${text}, '[${ends}]+', '${edge}'), '${edge}')`;

const words = (text: string): string => around(' ', text, String.raw`\\s,;"`);
const cells = (text: string): string => around('|', text, String.raw`\\t\\r\\n,;"`);

/**
 * SQL: a text that somebody typed names the person `p`. All words of the name as a whole, whichever way round: "Li" is not in
 * "Berlin". Who has one word for a name is meant where nothing else stands beside it, or everybody who shares it would be.
 */
export function namedIn(text: string): string {
  const ways = [
    ['p.name', text],
    ['p.latin_name', text],
    ['p.sort_name', `LOWER(${text})`],
  ] as const;
  const named = ways.map(([name, typed]) => {
    const asWhole = `INSTR(${words(typed)}, CONCAT(' ', ${name}, ' ')) > 0`;
    const alone = `INSTR(${cells(typed)}, CONCAT('|', ${name}, '|')) > 0`;
    return `${name} <> '' AND IF(INSTR(${name}, ' ') > 0, ${asWhole}, ${alone})`;
  });
  return `(${named.join(' OR ')})`;
}

/** SQL: it holds the address or number `c` of a person; a number however it is written, in full or without the country. */
export function reachedIn(text: string): string {
  const digits = `TRIM(LEADING '0' FROM REGEXP_REPLACE(${text}, '[^0-9]', ''))`;
  const byNumber = `CHAR_LENGTH(${digits}) > 5 AND RIGHT(c.value, CHAR_LENGTH(${digits})) = ${digits}`;
  return `IF(c.kind = 'PHONE', ${byNumber}, INSTR(${words(text)}, CONCAT(' ', c.value, ' ')) > 0)`;
}
