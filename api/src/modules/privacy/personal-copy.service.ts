import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { SqlValue } from '../../database/tx.js';
import { Settings } from '../../settings/settings.js';
import { Texts } from '../../texts/texts.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { ErasureStore } from './erasure.store.js';
import { OwnDataStore } from './own-data.store.js';
import { personalData } from './personal-data.js';
import { filled, type PersonalTable } from './register.js';

/** What only serves to check links: of no use to the person, and better in nobody's hands. */
const secrets: ReadonlySet<string> = new Set(['link_nonce', 'nonce', 'snapshot_hash', 'row_hash']);

export interface CopiedTable {
  readonly table: string;
  /** In the person's language: what it is, why it is held and until when. */
  readonly about: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export interface PersonalCopy {
  /** In which the words are. */
  readonly language: string;
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly createdAt: string;
  readonly tables: readonly CopiedTable[];
}

/** A copy of everything that the register knows of a person (Art. 15 and 20 GDPR). */
@Injectable()
export class PersonalCopyService {
  constructor(
    private readonly database: Database,
    private readonly store: ErasureStore,
    private readonly people: OwnDataStore,
    private readonly settings: Settings,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  async of(personId: string): Promise<PersonalCopy> {
    const person = await this.people.person(this.database, personId);
    const words = this.texts.for(person?.language ?? 'de');
    const merged = await this.database.query<{ id: string }[]>('SELECT id FROM person WHERE merged_into_id = ?', [personId]);
    const subject = await this.store.subject(this.database, [personId, ...merged.map(({ id }) => id)]);
    const periods = await this.periods();
    const tables: CopiedTable[] = [];
    for (const [name, table] of Object.entries(personalData)) {
      if (table.withheld !== undefined) continue;
      const { sql, params } = filled(`SELECT ${columnsOf(table).join(', ')} FROM ${name} WHERE ${table.ofPerson}`, { ...subject });
      const rows = await this.database.query<Record<string, unknown>[]>(sql, params as SqlValue[]);
      if (rows.length > 0) tables.push({ table: name, about: words.t(`privacy.tables.${name}`, periods), rows: rows.map(readable) });
    }
    const createdAt = this.clock.now().toISOString();
    return {
      ...{ language: words.language, name: person?.name ?? '', createdAt, tables },
      ...{ title: words.t('copy.page.title'), about: words.t('copy.page.about') },
    };
  }

  /** How long things are kept, as the words ask for it. */
  private async periods(): Promise<Record<string, number>> {
    const value = await this.settings.on(berlinDate(this.clock.now()));
    return {
      inactive: value('retention.inactive_months'),
      proof: value('retention.proof_of_use_years'),
      afterRun: value('retention.after_run_months'),
      needs: value('retention.support_needs_days'),
      certificates: value('retention.certificate_years'),
      mails: value('retention.mail_log_months'),
      applications: value('retention.application_months'),
      audit: value('retention.audit_months'),
    };
  }
}

/** What the rows of the copy hold, by name. */
export const copiedColumns = (table: PersonalTable): string[] => columnsOf(table).map((column) => column.split(' AS ').at(-1) ?? column);

/** First what makes it readable. */
const columnsOf = ({ columns, also = [] }: PersonalTable): string[] => [
  ...also,
  ...Object.keys(columns).filter((column) => !secrets.has(column)),
];

/** Lists and objects lie in their columns as text. */
function readable(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, typeof value === 'string' ? parsed(value) : value]));
}

function parsed(text: string): unknown {
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
