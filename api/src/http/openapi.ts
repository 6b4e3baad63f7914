import type { INestApplication } from '@nestjs/common';
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
  return SwaggerModule.createDocument(app, description, { operationIdFactory: (_controller, method) => method });
}
