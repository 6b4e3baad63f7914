/**
 * The band of tiles along the edge of a certificate, drawn from a key: always the same for the same key, so every
 * certificate number has its own. Drawn here and not in Typst, whose script needs eight times as long for it.
 */
const tones = ['#0b5563', '#f4b266', '#8c2f5e', '#cfe0e1', '#f2e3cd', '#e3c9d6'] as const;

/** Figures of a tile with side 10: two triangles, two quarter circles, a dot. */
const figures = [
  'h10v10z',
  'v10h10z',
  'h10a10 10 0 0 1-10 10z',
  'm1.4 5a3.6 3.6 0 0 1 7.2 0a3.6 3.6 0 0 1-7.2 0z',
  'm10 0v10h-10a10 10 0 0 1 10-10z',
] as const;

/** A hair wider than the tile, so that no paper shines through the joint. */
const ground = 'h10.05v10.05h-10.05z';

const tileSize = 10;
const modulus = 2 ** 31;

/** A linear congruential generator: small, and the same for ever. Its low bits are poor, so they are left out. */
function dice(key: string): (sides: number) => number {
  let state = Array.from(key).reduce((seed, letter) => (seed * 31 + (letter.codePointAt(0) ?? 0)) % modulus, 7);
  return (sides) => {
    state = (Math.imul(state, 1103515245) + 12345) & (modulus - 1);
    return (state >>> 16) % sides;
  };
}

/** @returns an SVG of `columns` by `rows` tiles */
export function mosaicBand(key: string, columns: number, rows: number): string {
  const roll = dice(key);
  const grounds: string[][] = tones.map(() => []);
  const fronts: string[][] = tones.map(() => []);
  let last = -1;
  for (let i = 0; i < columns * rows; i += 1) {
    const figure = figures[roll(figures.length)] ?? '';
    let front = roll(tones.length);
    if (front === last) front = (front + 1) % tones.length;
    let back = roll(tones.length);
    if (back === front) back = (back + 2) % tones.length;
    last = front;
    const corner = `M${(i % columns) * tileSize} ${Math.floor(i / columns) * tileSize}`;
    grounds[back]?.push(corner + ground);
    fronts[front]?.push(corner + figure);
  }
  // One path for each tone and layer: a tenth of the elements, and the engine pays for each.
  const paths = [...grounds, ...fronts].map((d, i) => `<path fill="${tones[i % tones.length]}" d="${d.join('')}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${columns * tileSize} ${rows * tileSize}">${paths.join('')}</svg>`;
}
