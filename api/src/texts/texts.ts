import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';
import { readTextCatalogues } from './text-catalogue.js';
import { type Direction, Words } from './words.js';

const homeLanguage = 'de';

/** The one reader of `templates/i18n` on the server: everything it says to people comes from here. */
@Injectable()
export class Texts {
  private readonly byLanguage: ReadonlyMap<string, Words>;

  constructor(config: AppConfig) {
    const catalogues = readTextCatalogues(join(config.templatesDir, 'i18n'));
    this.byLanguage = new Map([...catalogues].map(([language, messages]) => [language, new Words(language, messages)]));
    if (!this.byLanguage.has(homeLanguage)) throw new Error(`no texts for ${homeLanguage}`);
  }

  get languages(): readonly string[] {
    return [...this.byLanguage.keys()];
  }

  /** A language without texts of its own gets German, the language of the platform. */
  for(language: string): Words {
    const words = this.byLanguage.get(language) ?? this.byLanguage.get(language.split('-')[0] ?? '') ?? this.byLanguage.get(homeLanguage);
    if (!words) throw new Error(`no texts for ${language}`);
    return words;
  }

  direction(language: string): Direction {
    return this.for(language).direction;
  }
}
