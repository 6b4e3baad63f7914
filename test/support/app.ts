import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer as createProbe, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SchedulerRegistry } from '@nestjs/schedule';
import type { DataSource } from 'typeorm';
import type { AppConfig } from '../../api/src/config/app-config.js';
import { readEnvironment } from '../../api/src/config/environment.js';
import { tellPagesTheSchemeHeader } from '../../api/src/config/pages-environment.js';
import { createServer } from '../../api/src/http/server.js';
import type { WebHandler } from '../../api/src/http/web-mount.js';
import { MailDispatcher } from '../../api/src/modules/mail/mail-dispatcher.js';
import { SetClock } from '../../api/src/time/clock.js';
import { ApiClient } from './api.js';
import { openTestDatabase } from './database.js';
import { Mailbox } from './mailbox.js';
import { World } from './world.js';

/** Monday, 10:00 in Germany: the moment at which every test begins unless it says otherwise. */
export const START = new Date('2027-01-04T09:00:00Z');

export interface AppWishes {
  readonly clock?: Date;
  /** Serves the built pages too. */
  readonly web?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly poolSize?: number;
  /** Name of a database of its own, for a test that changes the schema. */
  readonly database?: string;
  /** For a start on what another one left: nothing is emptied. */
  readonly keeps?: boolean;
  /** For a test that breaks the product on purpose: what it complains about is no news. */
  readonly silent?: boolean;
  /** Puts something else in place of a part of the product, for negative controls. */
  readonly replace?: (part: unknown) => unknown;
}

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly config: AppConfig;
  readonly source: DataSource;
  readonly clock: SetClock;
  readonly mailbox: Mailbox;
  readonly api: ApiClient;
  readonly world: World;
  readonly inject: NestFastifyApplication['inject'];
  get<T>(part: Type<T>): T;
  /** Empty tables, no mails, the clock at its start: the state every test begins with. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** The whole product on a real port, a real database and a real mail server. */
export async function startApp(wishes: AppWishes = {}): Promise<TestApp> {
  const [database, mailbox] = await Promise.all([openTestDatabase(wishes), Mailbox.open()]);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'kvh-app-'));
  const start = wishes.clock ?? START;
  const clock = new SetClock(start);
  const config = readEnvironment(await environment(wishes, { databaseUrl: database.url, dataDir, smtpUrl: mailbox.url }));
  const web = wishes.web ? await pages(config) : null;
  const app = await createServer({
    config,
    source: database.source,
    clock,
    web,
    log: wishes.silent ? [] : ['error', 'fatal'],
    ...(wishes.replace && { replace: wishes.replace }),
  });
  await app.listen(config.port, '127.0.0.1');
  // Jobs run when a test says so; a minute of the real clock may begin at any moment.
  for (const job of app.get(SchedulerRegistry, { strict: false }).getCronJobs().values()) await job.stop();
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    app,
    url,
    config,
    clock,
    mailbox,
    source: database.source,
    api: new ApiClient(url, { origin: config.publicUrl.origin }),
    world: new World(app, clock),
    inject: app.inject.bind(app),
    get: (part) => app.get(part, { strict: false }),
    reset: async () => {
      // Mails of the test before that are still on their way would meet rows that are gone.
      if (config.role !== 'web') await app.get(MailDispatcher, { strict: false }).drain();
      clock.set(start);
      await database.clean();
      mailbox.clear();
    },
    close: async () => {
      await app.close();
      await Promise.all([database.close(), mailbox.close()]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

interface Places {
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly smtpUrl: string;
}

async function environment(wishes: AppWishes, { databaseUrl, dataDir, smtpUrl }: Places): Promise<Record<string, string>> {
  // A browser must find the pages under the address they believe to have; everybody else takes any free port.
  const port = wishes.web ? await freePort() : 0;
  return {
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    PUBLIC_URL: wishes.web ? `http://localhost:${port}` : 'http://kurse.example.org',
    SECRET_KEY: '5e'.repeat(32),
    DEMO: '0',
    ...wishes.env,
  };
}

async function pages(config: AppConfig): Promise<WebHandler> {
  tellPagesTheSchemeHeader();
  const { handler } = (await import(config.webBuild)) as { handler: WebHandler };
  return handler;
}

export async function freePort(): Promise<number> {
  const probe = createProbe().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
