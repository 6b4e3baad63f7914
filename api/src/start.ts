import { existsSync } from 'node:fs';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import type { AppConfig } from './config/app-config.js';
import { tellPagesTheSchemeHeader } from './config/pages-environment.js';
import { StartupProblem } from './config/startup-problem.js';
import { knownAndApplied, migrate, openDataSource } from './database/data-source.js';
import { type PrivateServer, startPrivateServer } from './database/private-server.js';
import { checkDatabase, judgeMigrations } from './database/self-check.js';
import { demoAccounts, seedDemo } from './demo/index.js';
import { listenProblem, provePortIsFree } from './http/listen-problem.js';
import { createServer } from './http/server.js';
import type { WebHandler } from './http/web-mount.js';
import { sinkPath } from './modules/mail/index.js';
import { FirstAccountService } from './modules/sign-in/index.js';
import { say } from './report.js';
import { Clock } from './time/clock.js';

export interface Product {
  /** Stops taking requests, finishes what runs, then stops the private database. */
  stop(): Promise<void>;
}

/** Brings up the whole product in the order in which the parts need each other. @throws StartupProblem */
export async function startProduct(config: AppConfig): Promise<Product> {
  await provePortIsFree(config.host, config.port);
  const server = await ownServer(config);
  const url = config.databaseUrl ?? server?.url ?? '';
  try {
    const source = await openDatabase(url, config);
    const clock = new Clock();
    if (config.demo) await seedDemo({ config, source, clock });
    const app = await createServer({ config, source, clock, web: await loadPages(config) });
    await listen(app, config);
    announce(config);
    await announceStaff(config, app.get(FirstAccountService, { strict: false }));
    return { stop: () => stop(app, server) };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

async function ownServer(config: AppConfig): Promise<PrivateServer | null> {
  if (config.databaseUrl) return null;
  if (!config.mariadbPrefix) {
    throw new StartupProblem('There is no database.', 'Run "npm start", which brings one, or set DATABASE_URL.');
  }
  return startPrivateServer({ prefix: config.mariadbPrefix, dataDir: config.dataDir, durable: true });
}

async function openDatabase(url: string, config: AppConfig): Promise<DataSource> {
  await checkDatabase(url);
  const source = await openDataSource(url);
  if (config.migrate === 'auto') {
    await migrate(source);
    return source;
  }
  const problem = judgeMigrations(...(await knownAndApplied(source)));
  if (problem) throw problem;
  return source;
}

async function loadPages(config: AppConfig): Promise<WebHandler> {
  if (!existsSync(config.webBuild)) throw new StartupProblem('The pages are not built.', 'Run "npm start", which builds them.');
  tellPagesTheSchemeHeader();
  const pages = (await import(config.webBuild)) as { handler: WebHandler };
  return pages.handler;
}

async function listen(app: NestFastifyApplication, { port, host }: AppConfig): Promise<void> {
  try {
    // Not app.listen: it prints a line of its own about a port that is taken.
    await app.init();
    await app.getHttpAdapter().getInstance().listen({ port, host });
  } catch (error) {
    throw listenProblem(error, host, port);
  }
}

function announce(config: AppConfig): void {
  say.line(`Address:      ${config.publicUrl.href}`);
  say.line(`Data folder:  ${config.dataDir}`);
  say.line(`Mail:         ${wayOfMail(config)}`);
  if (!config.demo) return;
  say.line('Demo access:  sign in at /anmelden; the six digits arrive by mail');
  for (const account of demoAccounts) say.line(`              ${account.email}  (${account.role})`);
}

/** Outside the demo mails are no page: codes for signing in stand in them. */
function wayOfMail({ smtpUrl, demo, publicUrl, dataDir }: AppConfig): string {
  if (smtpUrl) return 'leaves through SMTP_URL';
  if (demo) return `stays here, read it at ${new URL(sinkPath, publicUrl).href}`;
  return `is not sent while SMTP_URL is empty; each mail is a file in ${path.join(dataDir, 'mails')}`;
}

/** Without anybody who leads, nobody can let staff in. */
async function announceStaff(config: AppConfig, firstAccount: FirstAccountService): Promise<void> {
  if (firstAccount.isNew) say.line(`Staff:        ${config.firstStaffEmail} can sign in at ${new URL('anmelden', config.publicUrl).href}`);
  if (await firstAccount.hasLead()) return;
  say.line('Staff:        nobody can sign in yet; set FIRST_STAFF_EMAIL to the address of who leads, and start again');
}

async function stop(app: NestFastifyApplication, server: PrivateServer | null): Promise<void> {
  await app.close();
  await server?.stop();
}
