import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The contract between api and web, made from the DTO classes; `api/openapi.json` is its committed copy. */
export function openApiOf(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('Kompetenzzentrum Vielfalt Hessen')
    .setDescription('Courses, bookings, attendance and certificates. Errors are RFC 9457 problem+json with a stable code and params.')
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .addCookieAuth('sid')
    .build();
  return SwaggerModule.createDocument(app, description, { operationIdFactory });
}

/** `GET /api/openapi.json`; made when somebody asks for it first. */
export function serveOpenApi(app: NestFastifyApplication): void {
  let text: string | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', (_request, reply) => {
      text ??= JSON.stringify(openApiOf(app));
      return reply.type('application/json; charset=utf-8').send(text);
    });
}

/** Unique and readable: `staffRunsCancel`. */
function operationIdFactory(controller: string, method: string): string {
  const room = controller.replace(/Controller$/, '');
  return room.charAt(0).toLowerCase() + room.slice(1) + method.charAt(0).toUpperCase() + method.slice(1);
}
