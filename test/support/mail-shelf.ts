import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { AppConfig } from '../../api/src/config/app-config.js';
import { ConfigModule } from '../../api/src/config/config.module.js';
import { readEnvironment } from '../../api/src/config/environment.js';
import { DatabaseModule } from '../../api/src/database/database.module.js';
import { newId } from '../../api/src/database/ids.js';
import { Transactions } from '../../api/src/database/transactions.js';
import type { Tx } from '../../api/src/database/tx.js';
import { MailCatalogue } from '../../api/src/modules/mail/mail-catalogue.js';
import { MailDispatcher } from '../../api/src/modules/mail/mail-dispatcher.js';
import { MailModule } from '../../api/src/modules/mail/mail.module.js';
import { Outbox } from '../../api/src/modules/mail/outbox.js';
import { TextsModule } from '../../api/src/texts/texts.module.js';
import { SetClock } from '../../api/src/time/clock.js';
import { TimeModule } from '../../api/src/time/time.module.js';
import { openTestDatabase, type TestDatabase } from './database.js';
import { Mailbox } from './mailbox.js';

@Module({})
class ShelfOnly {}

export interface OutboxLine {
  readonly id: string;
  readonly state: string;
  readonly tries: number;
  readonly last_error: string | null;
  readonly recipient: string | null;
  readonly message_id: string;
  /** Seconds until the next try. */
  readonly due_in: number;
}

/** The mail room alone, on a real database and a real mail server: it works without any other room. */
export class MailShelf {
  private constructor(
    private readonly context: INestApplicationContext,
    readonly database: TestDatabase,
    readonly mailbox: Mailbox,
    readonly config: AppConfig,
    private readonly folder: string,
  ) {}

  /** @param env `ROLE: 'web'` keeps the dispatcher still until the test drains it */
  static async open(env: Readonly<Record<string, string>> = { ROLE: 'web' }): Promise<MailShelf> {
    const [database, mailbox] = await Promise.all([openTestDatabase(), Mailbox.open()]);
    const folder = mkdtempSync(path.join(tmpdir(), 'kvh-mail-'));
    const config = readEnvironment({
      DATABASE_URL: database.url,
      SMTP_URL: mailbox.url,
      DATA_DIR: folder,
      PUBLIC_URL: 'http://kurse.example.org',
      SECRET_KEY: '5e'.repeat(32),
      DEMO: '0',
      ...env,
    });
    const clock = new SetClock(new Date('2027-01-04T09:00:00Z'));
    const imports = [ConfigModule.with(config), TimeModule.with(clock), DatabaseModule.with(database.source), TextsModule, MailModule];
    const context = await NestFactory.createApplicationContext({ module: ShelfOnly, imports }, { logger: ['fatal'], abortOnError: false });
    registerNotes(context.get(MailCatalogue));
    return new MailShelf(context, database, mailbox, config, folder);
  }

  get<T>(part: Type<T>): T {
    return this.context.get(part, { strict: false });
  }

  drain(): Promise<void> {
    return this.get(MailDispatcher).drain();
  }

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.get(Transactions).run(work);
  }

  /** Puts a note for this address into the outbox. `text` is what it says; `key` keeps notes in order. */
  async note(tx: Tx, to: string, text = 'Hallo', key: string = newId(), dedupKey: string = newId()): Promise<void> {
    await this.get(Outbox).add(tx, { kind: 'test.note', language: 'de', params: { to, text }, dedupKey, orderKey: key });
  }

  /** The same in a transaction of its own. */
  send(to: string, text?: string, key?: string): Promise<void> {
    return this.transaction((tx) => this.note(tx, to, text, key));
  }

  async lines(): Promise<OutboxLine[]> {
    return this.database.source.query<OutboxLine[]>(
      'SELECT id, state, tries, last_error, recipient, message_id, TIMESTAMPDIFF(SECOND, NOW(3), due_at) AS due_in FROM outbox ORDER BY created_at, id',
    );
  }

  async line(): Promise<OutboxLine> {
    const [line, ...others] = await this.lines();
    if (!line || others.length > 0) throw new Error('exactly one mail expected');
    return line;
  }

  /** Instead of waiting: the lease of every mail on its way has ended, and every pause is over. */
  async letTimePass(): Promise<void> {
    await this.database.source.query(
      `UPDATE outbox SET lease_until = lease_until - INTERVAL 1 HOUR, due_at = due_at - INTERVAL 1 DAY WHERE state IN ('QUEUED', 'LEASED')`,
    );
  }

  async reset(): Promise<void> {
    await this.database.clean();
    this.mailbox.clear();
  }

  async close(): Promise<void> {
    await this.context.close();
    await Promise.all([this.database.close(), this.mailbox.close()]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A mail that says what its params say. Some texts make it misbehave. */
function registerNotes(catalogue: MailCatalogue): void {
  catalogue.register<{ text: string }>({
    kind: 'test.note',
    load: ({ params }) => {
      const text = String(params.text);
      if (text === 'BROKEN') return Promise.reject(new Error('this note cannot be written'));
      if (text === 'OBSOLETE') return Promise.resolve({ obsolete: 'no longer true' });
      return Promise.resolve({ to: { name: 'Amal', email: String(params.to) }, replyTo: null, data: { text } });
    },
    write: ({ text }) => ({ subject: text, preview: '', title: text, blocks: [] }),
    samples: [],
  });
}
