import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiOf } from '../../api/src/http/openapi.js';
import { startApp, type TestApp } from '../support/app.js';
import { contract, contractFile, typesFile, typesOf } from '../support/contract.mjs';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
afterAll(() => app.close());

/** Refresh both files with `npm run openapi`. */
describe('the contract between API and pages', () => {
  const committed = readFileSync(contractFile, 'utf8');

  it('is what the API does', () => {
    expect(contract(openApiOf(app.app)) === committed).toBe(true);
  });

  it('is what the pages believe', async () => {
    expect((await typesOf(committed)) === readFileSync(typesFile, 'utf8')).toBe(true);
  });

  it('can be read by everybody', async () => {
    expect((await app.api.get<object>('/api/openapi.json')).body).toEqual(JSON.parse(committed));
  });

  it('names each thing that is sent once: headers are the same in any case', () => {
    const { paths } = JSON.parse(committed) as { paths: Record<string, Record<string, { parameters?: { name: string; in: string }[] }>> };
    const twice = Object.entries(paths).flatMap(([path, methods]) =>
      Object.values(methods).flatMap(({ parameters = [] }) => {
        const names = parameters.map((parameter) => `${path} ${parameter.in} ${parameter.name.toLowerCase()}`);
        return names.filter((name, at) => names.indexOf(name) !== at);
      }),
    );
    expect(twice).toEqual([]);
  });

  it('has one shape for each name: of two classes of one name the contract would show one', () => {
    const folder = path.resolve('api/src');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.dto.ts'));
    const names = files.flatMap((file) =>
      Array.from(readFileSync(path.join(folder, file), 'utf8').matchAll(/^(?:export )?class (\w+)/gm), ([, name]) => name),
    );
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('names what programs outside rely on', () => {
    const { paths } = JSON.parse(committed) as { paths: object };
    const relied = [
      '/api/health/live',
      '/api/health/ready',
      '/api/v1/runs',
      '/api/v1/runs/{id}',
      '/api/v1/runs/{id}/bookings',
      '/api/v1/certificates/{code}/verification',
    ];
    expect(relied.filter((path) => !(path in paths))).toEqual([]);
  });
});
