import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import type { FontCoverage } from './printable-name.js';

/** Knows what the fonts of the documents can show; read from the fonts themselves when first asked. */
export class DocumentFonts {
  private known: ReadonlyMap<string, ReadonlySet<number>> | null = null;

  constructor(private readonly folder: string) {}

  get families(): readonly string[] {
    return [...this.read().keys()];
  }

  get coverage(): FontCoverage {
    return [...this.read().values()];
  }

  private read(): ReadonlyMap<string, ReadonlySet<number>> {
    return (this.known ??= readFamilies(this.folder));
  }
}

/** A family shows only what all of its weights show: a name is set in one weight here, in another there. */
function readFamilies(folder: string): ReadonlyMap<string, ReadonlySet<number>> {
  const families = new Map<string, ReadonlySet<number>>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ttf'))) {
    const font = create(readFileSync(join(folder, file)));
    if (font.isCollection) throw new Error(`${file} holds several fonts; one file per font, please`);
    const family = font.familyName.replace(/ Semi-?[Bb]old$/, '');
    const others = families.get(family);
    families.set(family, new Set(font.characterSet.filter((code) => others?.has(code) ?? true)));
  }
  return families;
}
