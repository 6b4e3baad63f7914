import { invalid } from '../errors/domain-error.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const MAX_DEPTH = 20;

/** Fastify's JSON parser, stricter: real UTF-8 only, no lone surrogates, no prototype keys, no deep nesting. */
export async function parseJson(_request: unknown, body: Buffer): Promise<unknown> {
  if (body.length === 0) return {};
  try {
    return checked(JSON.parse(utf8.decode(body)), MAX_DEPTH);
  } catch {
    throw invalid('request.malformed');
  }
}

function checked(value: unknown, depth: number): unknown {
  if (typeof value === 'string' && !value.isWellFormed()) throw new Error('lone surrogate');
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) throw new Error('too deep');
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') throw new Error('prototype key');
    checked(inner, depth - 1);
  }
  return value;
}
