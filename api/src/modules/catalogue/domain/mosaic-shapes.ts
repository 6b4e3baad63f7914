/*
 * Shapes of the covers as SVG path data: x and y are the start corner, turns are quarter turns, s is the size.
 */

type Shape = (x: number, y: number, turns: number, s: number) => string;

const one = (paths: readonly string[], turns: number): string => paths[turns] ?? '';

export const quarter: Shape = (x, y, turns, s) =>
  one(
    [
      `M${x} ${y}h${s}a${s} ${s} 0 0 1-${s} ${s}z`,
      `M${x + s} ${y}v${s}a${s} ${s} 0 0 1-${s}-${s}z`,
      `M${x + s} ${y + s}h-${s}a${s} ${s} 0 0 1 ${s}-${s}z`,
      `M${x} ${y + s}v-${s}a${s} ${s} 0 0 1 ${s} ${s}z`,
    ],
    turns,
  );

export const bubble: Shape = (x, y, turns, s) => {
  const k = s / 2;
  return one(
    [
      `M${x + k} ${y}a${k} ${k} 0 1 1-${k} ${k}v-${k}z`,
      `M${x + s} ${y + k}a${k} ${k} 0 1 1-${k}-${k}h${k}z`,
      `M${x + k} ${y + s}a${k} ${k} 0 1 1 ${k}-${k}v${k}z`,
      `M${x} ${y + k}a${k} ${k} 0 1 1 ${k} ${k}h-${k}z`,
    ],
    turns,
  );
};

export const gable: Shape = (x, y, turns, s) =>
  one(
    [
      `M${x} ${y}h${s}l-${s} ${s}z`,
      `M${x + s} ${y}v${s}l-${s}-${s}z`,
      `M${x + s} ${y + s}h-${s}l${s}-${s}z`,
      `M${x} ${y + s}v-${s}l${s} ${s}z`,
    ],
    turns,
  );

export const half: Shape = (x, y, turns, s) => {
  const k = s / 2;
  return one(
    [
      `M${x} ${y}a${k} ${k} 0 0 1 0 ${s}z`,
      `M${x + s} ${y}a${k} ${k} 0 0 1-${s} 0z`,
      `M${x + s} ${y + s}a${k} ${k} 0 0 1 0-${s}z`,
      `M${x} ${y + s}a${k} ${k} 0 0 1 ${s} 0z`,
    ],
    turns,
  );
};

export const block = (x: number, y: number): string => `M${x} ${y}h10v10h-10z`;

export const dot = (x: number, y: number): string => `M${x + 7} ${y + 10}a3 3 0 1 1 6 0 3 3 0 0 1-6 0z`;

export const door = (x: number, y: number, w: number, h: number): string =>
  `M${x} ${y + h}v-${h - w / 2}a${w / 2} ${w / 2} 0 0 1 ${w} 0v${h - w / 2}z`;
