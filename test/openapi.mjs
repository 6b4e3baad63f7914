// `npm run openapi`: writes the contract between API and pages, and the types the pages read it with, from the built API.
import { writeFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { contract, contractFile, typesFile, typesOf } from './support/contract.mjs';

const [{ readEnvironment }, { openApiOf }, { createServer }, { Clock }] = await Promise.all(
  ['config/environment', 'http/openapi', 'http/server', 'time/clock'].map((part) => import(`../api/dist/${part}.js`)),
);

// Nothing connects: the document is made of classes.
const config = readEnvironment({ DATABASE_URL: 'mysql://nobody@127.0.0.1/nothing', SECRET_KEY: '00'.repeat(32) });
const app = await createServer({ config, source: new DataSource({ type: 'mariadb' }), clock: new Clock(), web: null });
const text = contract(openApiOf(app));
writeFileSync(contractFile, text);
writeFileSync(typesFile, await typesOf(text));
process.exit();
