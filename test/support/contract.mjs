// The contract between API and pages as it lies in the repository: the document, and the types made of it.
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const root = path.resolve(import.meta.dirname, '../..');

export const contractFile = path.join(root, 'api/openapi.json');
export const typesFile = path.join(root, 'web/src/lib/api/schema.d.ts');

/** @param {object} document @returns {string} */
export const contract = (document) => `${JSON.stringify(document, null, 2)}\n`;

/** @param {string} text the contract @returns {Promise<string>} */
export async function typesOf(text) {
  return `// Made from api/openapi.json by \`npm run openapi\`.\n${astToString(await openapiTS(JSON.parse(text)))}`;
}
