import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { Texts } from '../../texts/texts.js';
import type { Words } from '../../texts/words.js';
import { escapeHtml } from '../mail/index.js';
import { type Readable, readableCell, readableColumns, type Reading } from './domain/copied-value.js';
import type { CopiedTable, PersonalCopy } from './personal-copy.service.js';

const timeZone = 'Europe/Berlin';

/** The own copy to read: one page that needs nothing else, with every list as a plain table. */
@Injectable()
export class PersonalCopyPage {
  private readonly layout: string;

  constructor(
    config: AppConfig,
    private readonly texts: Texts,
  ) {
    this.layout = readFileSync(join(config.templatesDir, 'documents', 'own-copy.html'), 'utf8');
  }

  /** @param file name of the same for computers; @param phone of the office */
  of(copy: PersonalCopy, { file, phone }: { file: string; phone: string }): string {
    const words = this.texts.for(copy.language);
    const reading = readingOf(words);
    const values: Readonly<Record<string, string>> = {
      lang: words.language,
      dir: words.direction,
      ...{ title: escapeHtml(copy.title), about: escapeHtml(copy.about) },
      person: escapeHtml(words.t('copy.page.person', { name: copy.name })),
      created: escapeHtml(words.t('copy.page.created', { day: reading.moment(new Date(copy.createdAt)) })),
      technical: escapeHtml(words.t('copy.page.technical', { file })),
      contents: escapeHtml(words.t('copy.page.contents')),
      questions: escapeHtml(words.t('copy.page.questions', { phone })),
      list: copy.tables.map(({ table }) => `<li><a href="#${table}">${escapeHtml(titleOf(table, words))}</a></li>`).join('\n'),
      sections: copy.tables.map((table) => section(table, words, reading)).join('\n'),
    };
    return this.layout.replace(/\{\{(\w+)\}\}/g, (_placeholder, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`the page of the own copy asks for ${name}, which nobody gives`);
      return value;
    });
  }
}

const titleOf = (table: string, words: Words): string => words.t(`copy.section.${table}`);

function section({ table, about, rows }: CopiedTable, words: Words, reading: Reading): string {
  const columns = readableColumns(rows, reading);
  const title = escapeHtml(titleOf(table, words));
  const heads = columns.map((column) => escapeHtml(words.t(`copy.column.${column}`)));
  const cells = rows.map((row) => columns.map((column) => cell(readableCell(column, row[column], reading))));
  const body = rows.length === 1 ? facts(heads, cells[0] ?? []) : list(heads, cells);
  const count = escapeHtml(words.t('copy.page.count', { count: rows.length }));
  const shown =
    columns.length === 0 ? '' : `<div class="wide" role="region" aria-labelledby="${table}" tabindex="0"><table>${body}</table></div>`;
  return `<section aria-labelledby="${table}"><h2 id="${table}">${title}</h2>\n<p>${escapeHtml(about)} (${count})</p>\n${shown}</section>`;
}

function facts(heads: readonly string[], cells: readonly string[]): string {
  return heads.map((head, at) => `<tr><th scope="row">${head}</th><td>${cells[at] ?? ''}</td></tr>`).join('\n');
}

function list(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((one) => `<th scope="col">${one}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`).join('\n');
  return `<thead><tr>${head}</tr></thead><tbody>${body}</tbody>`;
}

function cell(value: Readable): string {
  if (typeof value === 'string') return `<bdi>${escapeHtml(value)}</bdi>`;
  const items = value.map((one) => `<li>${one.name === null ? '' : `${escapeHtml(one.name)}: `}${cell(one.value)}</li>`);
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}

/** Codes have their words where the person meets them elsewhere too; what nobody translated stands as it is stored. */
function readingOf(words: Words): Reading {
  const [day, moment] = [{ dateStyle: 'medium' }, { dateStyle: 'medium', timeStyle: 'short', timeZone }] as const;
  const days = new Intl.DateTimeFormat(words.language, { ...day, timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(words.language, moment);
  const rooms = ['copy.value', 'my.state', 'booking.need', 'certificates.type'];
  return {
    word: (code) => {
      const name = code.replaceAll('.', '_');
      const room = /^\w+$/.test(name) ? rooms.find((one) => words.has(`${one}.${name}`)) : undefined;
      return room ? words.t(`${room}.${name}`) : null;
    },
    day: (date) => days.format(new Date(`${date}T00:00:00Z`)),
    moment: (at) => moments.format(at),
  };
}
