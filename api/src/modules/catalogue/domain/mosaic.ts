import { block, bubble, door, dot, gable, half, quarter } from './mosaic-shapes.js';
import type { Kind } from './run.js';

/*
 * One calm, unique cover per course, drawn from its id and its kind: the same on every device and at any time. A smaller
 * grid is the top-start part of a larger one, so the square on a card and the share image show the same tiles.
 */

/** Ground, lead, second, spark: the light values of the design's tokens. */
type Ink = readonly [ground: string, lead: string, second: string, spark: string];

export const inks: Readonly<Record<Kind, Ink>> = {
  BASIC_QUALIFICATION: ['#dcebec', '#0b5563', '#f4b266', '#8c2f5e'],
  IN_DEPTH_SEMINAR: ['#f5e1ea', '#8c2f5e', '#e7a9c5', '#f4b266'],
  REFLECTION_TALK: ['#e4eaf6', '#2f4fa3', '#a9b9e2', '#f4b266'],
  DEUTSCH4U: ['#fbe8d0', '#d9772b', '#f4b266', '#0b5563'],
  ASSOCIATION_TRAINING: ['#e6efdc', '#3f6b1f', '#a8c58b', '#f4b266'],
  INTERCULTURAL_OPENING_TRAINING: ['#efe6da', '#6b4a2b', '#d3b48f', '#0b5563'],
  NETWORK_MEETING: ['#0b5563', '#7fb9c1', '#f4b266', '#ffffff'],
};

type Layer = 1 | 2 | 3;

/** The drawing while it grows: path data of each layer. */
class Sheet {
  readonly paths: Record<Layer, string> = { 1: '', 2: '', 3: '' };
  /** Which colour each layer takes. */
  colours: Readonly<Record<Layer, Layer>> = { 1: 1, 2: 2, 3: 3 };

  constructor(
    readonly seed: number,
    readonly width: number,
    readonly height: number,
  ) {}

  add(layer: Layer, path: string): void {
    this.paths[layer] += path;
  }

  own(x: number, y: number): number {
    return mix(this.seed, 97 + y * 64 + x);
  }

  /** Seven of ten tiles follow the course's own motif of two by two tiles; the others go their own way. */
  tiles(step: number, draw: (x: number, y: number, chosen: number, own: number) => void): void {
    for (let y = 0; y < this.height; y += step) {
      for (let x = 0; x < this.width; x += step) {
        const own = this.own(x, y);
        draw(x, y, own % 10 < 7 ? this.motif(x / step, y / step) : own, own);
      }
    }
  }

  private motif(column: number, row: number): number {
    return mix(this.seed, (row % 2) * 2 + (column % 2) + 1);
  }
}

const drawers: Readonly<Record<Kind, (sheet: Sheet) => void>> = {
  BASIC_QUALIFICATION: arcs,
  IN_DEPTH_SEMINAR: rings,
  REFLECTION_TALK: facingHalves,
  DEUTSCH4U: speech,
  ASSOCIATION_TRAINING: gables,
  INTERCULTURAL_OPENING_TRAINING: doors,
  NETWORK_MEETING: net,
};

/** The cover as SVG elements in a box of `cols × 10` by `rows × 10`, without the `<svg>` around them. */
export function mosaic(id: string, kind: Kind, grid: { cols: number; rows: number }): string {
  const sheet = new Sheet(hash(id + kind), grid.cols * 10, grid.rows * 10);
  drawers[kind](sheet);
  const ink = inks[kind];
  const layer = (n: Layer): string => {
    const path = sheet.paths[n];
    const colour = ink[sheet.colours[n]];
    if (!path) return '';
    if (kind !== 'NETWORK_MEETING') return `<path d="${path}" fill="${colour}"/>`;
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${n === 1 ? 1.2 : 4.6}" stroke-linecap="round"/>`;
  };
  return `<path d="M0 0h${sheet.width}v${sheet.height}H0z" fill="${ink[0]}"/>${layer(1)}${layer(2)}${layer(3)}`;
}

/** Arcs that join into a way. */
function arcs(sheet: Sheet): void {
  sheet.tiles(10, (x, y, chosen, own) => {
    if (own % 13 > 1) sheet.add(own % 11 === 0 ? 3 : (chosen >>> 4) % 5 < 3 ? 1 : 2, quarter(x, y, (chosen >>> 8) % 4, 10));
  });
}

/** Rings that go deeper. */
function rings(sheet: Sheet): void {
  const orders = [
    { 1: 1, 2: 2, 3: 3 },
    { 1: 2, 2: 1, 3: 3 },
    { 1: 1, 2: 3, 3: 2 },
  ] as const;
  sheet.colours = orders[sheet.seed % 3] ?? orders[0];
  sheet.tiles(20, (x, y, chosen, own) => {
    const turns = (chosen >>> 8) % 4;
    for (const [layer, size] of [
      [1, 20],
      [2, 14],
      [3, 7],
    ] as const) {
      if (layer === 2 && own % 8 === 0) continue;
      sheet.add(layer, quarter(turns % 3 ? x + 20 - size : x, turns > 1 ? y + 20 - size : y, turns, size));
    }
  });
}

/** Two sides facing each other. */
function facingHalves(sheet: Sheet): void {
  sheet.tiles(20, (x, y, chosen, own) => {
    const turns = (chosen >>> 8) % 2;
    const swap = (own >>> 5) % 2 === 1;
    sheet.add(swap ? 2 : 1, half(x, y, turns, 20));
    sheet.add(swap ? 1 : 2, half(x, y, turns + 2, 20));
    if (own % 4 === 0) sheet.add(3, dot(x, y));
  });
}

/** Speech bubbles. */
function speech(sheet: Sheet): void {
  sheet.tiles(10, (x, y, chosen, own) => {
    if (own % 9) sheet.add(own % 7 === 0 ? 3 : (chosen >>> 4) % 2 ? 1 : 2, bubble(x, y, (chosen >>> 8) % 4, 10));
  });
}

/** Gables and building blocks. */
function gables(sheet: Sheet): void {
  sheet.tiles(10, (x, y, chosen, own) => {
    if (own % 8 === 0) return;
    sheet.add(own % 9 === 0 ? 3 : (chosen >>> 4) % 5 < 2 ? 1 : 2, (chosen >>> 12) % 5 ? gable(x, y, (chosen >>> 8) % 4, 10) : block(x, y));
  });
}

/** Doors, some of them open. */
function doors(sheet: Sheet): void {
  for (let y = 0; y < sheet.height; y += 20) {
    for (let x = 0; x < sheet.width; x += 10) {
      const own = sheet.own(x, y);
      if (own % 8 === 0) continue;
      const outer = (own >>> 5) % 2;
      sheet.add(outer ? 2 : 1, door(x + 1, y + 2, 8, 18));
      if ((own >>> 7) % 3) sheet.add(outer ? 1 : own % 5 ? 2 : 3, door(x + 3, y + 9, 4, 11));
    }
  }
}

/** Nodes and the lines between them. */
function net(sheet: Sheet): void {
  for (let y = 5; y < sheet.height; y += 10) {
    for (let x = 5; x < sheet.width; x += 10) {
      const own = sheet.own(x, y);
      const [right, below] = [x + 10 < sheet.width, y + 10 < sheet.height];
      sheet.add(own % 9 === 0 ? 3 : 2, `M${x} ${y}h0`);
      if (own % 3 === 0 && right) sheet.add(1, `M${x} ${y}h10`);
      if ((own >>> 3) % 3 === 0 && below) sheet.add(1, `M${x} ${y}v10`);
      if ((own >>> 6) % 4 === 0 && right && below) sheet.add(1, `M${x} ${y}l10 10`);
    }
  }
}

function hash(text: string): number {
  let h = 2166136261;
  for (const letter of text) h = Math.imul(h ^ (letter.codePointAt(0) ?? 0), 16777619);
  return h >>> 0;
}

function mix(seed: number, n: number): number {
  let h = Math.imul(seed ^ (n * 2654435761), 2246822507);
  h = Math.imul(h ^ (h >>> 13), 3266489909);
  return (h ^ (h >>> 16)) >>> 0;
}
