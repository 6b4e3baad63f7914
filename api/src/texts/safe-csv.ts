/** Excel takes such a cell for a formula and runs it. */
const FORMULA = /^[\s]*[=+\-@\t\r＝＋－＠]/;

/** A cell that only ever is text: with an apostrophe before what a spreadsheet would run (OWASP, CSV injection). */
function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Semicolons and a byte order mark: what a German Excel opens by a double click. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
