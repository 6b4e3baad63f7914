import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import type { AppParts } from '../app.module.js';
import { AppConfig } from '../config/app-config.js';
import { openDataSource } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { SetClock } from '../time/clock.js';
import { DemoModule } from './demo.module.js';
import { DemoSeeder } from './demo-seeder.js';
import { findSeedMark } from './demo.store.js';

/**
 * Puts the demo into the database unless it is there. It works in an application of its own that serves nobody, sends
 * nothing and has its own connections: its clock goes through the past.
 * @returns whether anything was put in
 */
export async function seedDemo({ config, source, clock }: AppParts): Promise<boolean> {
  const mark = await findSeedMark(new Database(source));
  if (mark?.finished) return false;
  const now = clock.now();
  const parts = {
    config: new AppConfig({ ...config, role: 'web' }),
    source: await openDataSource(urlOf(source)),
    clock: new SetClock(now),
  };
  const context = await NestFactory.createApplicationContext(DemoModule.with(parts), { logger: ['error', 'warn'] });
  try {
    return await context.get(DemoSeeder).run(now);
  } finally {
    await context.close();
  }
}

function urlOf(source: DataSource): string {
  const { url } = source.options as { readonly url?: string };
  if (!url) throw new Error('the data source was opened without an address');
  return url;
}
