import { invalid } from '../errors/domain-error.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const MAX_DEPTH = 20;
/** Far more than the largest form has; every value costs the validation behind us a thousand times what it costs here. */
const MAX_VALUES = 20_000;

/** Fastify's JSON parser, stricter: an object in real UTF-8, no lone surrogates, no prototype keys, neither deep nor endless. */
export async function parseJson(_request: unknown, body: Buffer): Promise<unknown> {
  if (body.length === 0) return {};
  try {
    const value: unknown = JSON.parse(utf8.decode(body));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('no object');
    check(value, MAX_DEPTH, { left: MAX_VALUES });
    return value;
  } catch {
    throw invalid('request.malformed');
  }
}

function check(value: unknown, depth: number, budget: { left: number }): void {
  budget.left -= 1;
  if (budget.left < 0) throw new Error('too many values');
  if (typeof value === 'string' && !value.isWellFormed()) throw new Error('lone surrogate');
  if (typeof value !== 'object' || value === null) return;
  if (depth === 0) throw new Error('too deep');
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') throw new Error('prototype key');
    check(inner, depth - 1, budget);
  }
}
