import 'reflect-metadata';
import http from 'node:http';
import type { LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { AppModule } from '../app.module.js';
import type { AppConfig } from '../config/app-config.js';
import { answerUnroutable, ProblemFilter } from '../errors/problem.filter.js';
import type { Clock } from '../time/clock.js';
import { parseJson } from './json-body.js';
import { serveOpenApi } from './openapi.js';
import { answerUnreadable } from './unreadable-request.js';
import { bodyValidation } from './validation.js';
import { type WebHandler, WebMount } from './web-mount.js';

const BODY_LIMIT = 1024 * 1024;

export interface ServerParts {
  readonly config: AppConfig;
  readonly source: DataSource;
  readonly clock: Clock;
  /** SvelteKit's request handler; null where only the API is wanted. */
  readonly web: WebHandler | null;
  readonly log?: LogLevel[];
  /** Puts something else in place of a part before others get it: for tests that show what the part is there for. */
  readonly replace?: (part: unknown) => unknown;
}

/** One process, one port: `/api/*` goes to Nest on Fastify, everything else to the pages. */
export async function createServer({ config, source, clock, web, log, replace }: ServerParts): Promise<NestFastifyApplication> {
  const mount = new WebMount(config.publicUrl, web);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 300 },
    trustProxy: [...config.trustProxy],
    frameworkErrors: answerUnroutable,
    clientErrorHandler: answerUnreadable,
    // While a process stops, what still arrives on its open connections is answered, not refused: a proxy does not repeat it.
    return503OnClosing: false,
    serverFactory: (api: http.RequestListener) => {
      const server = http.createServer({ headersTimeout: 15_000, requestTimeout: 30_000 }, (req, res) => mount.handle(req, res, api));
      return server;
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with({ config, source, clock }), adapter, {
    logger: log ?? ['error', 'warn'],
    bodyParser: false,
    ...(replace && { instrument: { instanceDecorator: replace } }),
  });
  // Fastify reads plain text by itself; no route wants it.
  adapter.getInstance().removeContentTypeParser('text/plain');
  app.useBodyParser('application/json', { bodyLimit: BODY_LIMIT }, parseJson);
  app.useGlobalPipes(bodyValidation());
  app.useGlobalFilters(new ProblemFilter());
  app.setGlobalPrefix('api');
  serveOpenApi(app);
  mount.connect(app);
  return app;
}
