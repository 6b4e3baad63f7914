import type { Kind } from './kinds.ts';
import { block, bubble, door, eye, gable, half, quarter } from './shapes.ts';

/** Path data per layer: lead, second, spark (index 1 to 3); `order` says which ink a layer takes. */
export interface Layers {
  paths: [string, string, string, string];
  order: readonly [number, number, number, number];
}

interface Canvas extends Layers {
  seed: number;
  cols: number;
  rows: number;
}

/** Fowler–Noll–Vo, 32 bit: the same text gives the same picture on every machine. */
export function hashOf(text: string): number {
  let hash = 2166136261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
}

function mix(seed: number, n: number): number {
  let h = Math.imul(seed ^ (n * 2654435761), 2246822507);
  h = Math.imul(h ^ (h >>> 13), 3266489909);
  return (h ^ (h >>> 16)) >>> 0;
}

const own = (canvas: Canvas, x: number, y: number): number => mix(canvas.seed, 97 + y * 64 + x);

type Draw = (x: number, y: number, base: number, own: number) => void;

/** Seven of ten tiles follow the course's own 2 × 2 motif, the others go their own way. */
function eachTile(canvas: Canvas, step: number, draw: Draw): void {
  for (let y = 0; y < canvas.rows * 10; y += step) {
    for (let x = 0; x < canvas.cols * 10; x += step) {
      const base = mix(canvas.seed, ((y / step) % 2) * 2 + ((x / step) % 2) + 1);
      const tile = own(canvas, x, y);
      draw(x, y, tile % 10 < 7 ? base : tile, tile);
    }
  }
}

/** Arcs that join into a way. */
function arcs(canvas: Canvas): void {
  eachTile(canvas, 10, (x, y, base, tile) => {
    if (tile % 13 <= 1) return;
    const layer = tile % 11 === 0 ? 3 : (base >>> 4) % 5 < 3 ? 1 : 2;
    canvas.paths[layer] += quarter(x, y, (base >>> 8) % 4, 10);
  });
}

const ringOrders = [
  [0, 1, 2, 3],
  [0, 2, 1, 3],
  [0, 1, 3, 2],
] as const;

/** Rings that go deeper. */
function rings(canvas: Canvas): void {
  canvas.order = ringOrders[canvas.seed % 3] ?? ringOrders[0];
  eachTile(canvas, 20, (x, y, base, tile) => {
    const turn = (base >>> 8) % 4;
    const ring = (layer: 1 | 2 | 3, size: number) => {
      canvas.paths[layer] += quarter(turn % 3 ? x + 20 - size : x, turn > 1 ? y + 20 - size : y, turn, size);
    };
    ring(1, 20);
    if (tile % 8) ring(2, 14);
    ring(3, 7);
  });
}

/** Two sides facing each other. */
function talks(canvas: Canvas): void {
  eachTile(canvas, 20, (x, y, base, tile) => {
    const turn = (base >>> 8) % 2;
    const swapped = (tile >>> 5) % 2 === 1;
    canvas.paths[swapped ? 2 : 1] += half(x, y, turn, 20);
    canvas.paths[swapped ? 1 : 2] += half(x, y, turn + 2, 20);
    if (tile % 4 === 0) canvas.paths[3] += eye(x, y);
  });
}

/** Speech bubbles. */
function bubbles(canvas: Canvas): void {
  eachTile(canvas, 10, (x, y, base, tile) => {
    if (tile % 9 === 0) return;
    const layer = tile % 7 === 0 ? 3 : (base >>> 4) % 2 ? 1 : 2;
    canvas.paths[layer] += bubble(x, y, (base >>> 8) % 4, 10);
  });
}

/** Gables and building blocks. */
function gables(canvas: Canvas): void {
  eachTile(canvas, 10, (x, y, base, tile) => {
    if (tile % 8 === 0) return;
    const layer = tile % 9 === 0 ? 3 : (base >>> 4) % 5 < 2 ? 1 : 2;
    canvas.paths[layer] += (base >>> 12) % 5 ? gable(x, y, (base >>> 8) % 4, 10) : block(x, y);
  });
}

/** Doors, some of them open. */
function doors(canvas: Canvas): void {
  for (let y = 0; y < canvas.rows * 10; y += 20) {
    for (let x = 0; x < canvas.cols * 10; x += 10) {
      const tile = own(canvas, x, y);
      if (tile % 8 === 0) continue;
      const second = (tile >>> 5) % 2 === 1;
      canvas.paths[second ? 2 : 1] += door(x + 1, y + 2, 8, 18);
      if ((tile >>> 7) % 3) canvas.paths[second ? 1 : tile % 5 ? 2 : 3] += door(x + 3, y + 9, 4, 11);
    }
  }
}

/** Nodes and the lines between them. */
function net(canvas: Canvas): void {
  const right = canvas.cols * 10;
  const foot = canvas.rows * 10;
  for (let y = 5; y < foot; y += 10) {
    for (let x = 5; x < right; x += 10) {
      const tile = own(canvas, x, y);
      canvas.paths[tile % 9 === 0 ? 3 : 2] += `M${x} ${y}h0`;
      if (tile % 3 === 0 && x + 10 < right) canvas.paths[1] += `M${x} ${y}h10`;
      if ((tile >>> 3) % 3 === 0 && y + 10 < foot) canvas.paths[1] += `M${x} ${y}v10`;
      if ((tile >>> 6) % 4 === 0 && x + 10 < right && y + 10 < foot) canvas.paths[1] += `M${x} ${y}l10 10`;
    }
  }
}

const patterns: Record<Kind, (canvas: Canvas) => void> = {
  BASIC_QUALIFICATION: arcs,
  IN_DEPTH_SEMINAR: rings,
  REFLECTION_TALK: talks,
  DEUTSCH4U: bubbles,
  ASSOCIATION_TRAINING: gables,
  INTERCULTURAL_OPENING_TRAINING: doors,
  NETWORK_MEETING: net,
};

export function drawLayers(id: string, kind: Kind, cols: number, rows: number): Layers {
  const canvas: Canvas = { paths: ['', '', '', ''], order: [0, 1, 2, 3], seed: hashOf(id + kind), cols, rows };
  patterns[kind](canvas);
  return canvas;
}
