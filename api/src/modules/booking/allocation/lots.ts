import { createHash } from 'node:crypto';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The lot of a booking: SHA-256 of seed, colon and booking number, so that anybody can draw it again. */
export const lotOf =
  (seed: string) =>
  (number: string): string =>
    sha256(`${seed}:${number}`);

/** Published before anybody books; proves afterwards that the seed was not chosen to please. */
export const seedHashOf = (seed: string): string => sha256(seed);
