import type { DataSource } from 'typeorm';

/** Where one of these texts stands anywhere in the database: `table.column`, each once, whatever its case. */
export async function whereInDump(source: DataSource, texts: readonly string[]): Promise<string[]> {
  const tables = await source.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'`,
  );
  const found = new Set<string>();
  for (const { name } of tables) {
    for (const row of await source.query<Record<string, unknown>[]>(`SELECT * FROM ${name}`)) {
      for (const [column, value] of Object.entries(row)) {
        const held = value instanceof Buffer ? value.toString('utf8') : String(value);
        if (texts.some((text) => held.toLowerCase().includes(text.toLowerCase()))) found.add(`${name}.${column}`);
      }
    }
  }
  return [...found].sort();
}
