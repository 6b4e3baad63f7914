/**
 * One calm, unique cover per course, drawn from its id and its kind: same id and kind, same picture, always.
 * A smaller grid is the start corner of a larger one, so the square on a card and the band on the course page
 * show the same tiles. Good grids: card 3 × 6, thumbnail 4 × 4, path 6 × 2, band 10 × 2, strip n × 1;
 * rings and talks use tiles of double size and want even numbers (card 4 × 8).
 */
import { bubble, door, half, quarter } from './shapes.ts';
import type { Kind } from './kinds.ts';
import { drawLayers } from './patterns.ts';

/** One path of a drawing. `ink` counts from 0 (ground) to 3 (spark); `line` is the stroke width of a net. */
export interface MosaicPath {
  d: string;
  ink: number;
  line: number | null;
}

export interface MosaicDrawing {
  width: number;
  height: number;
  paths: MosaicPath[];
}

export interface MosaicGrid {
  cols?: number;
  rows?: number;
}

/** Fixed light colours: ground, lead, second, spark. For share images, documents and mail. */
export const mosaicInks: Record<Kind, readonly [string, string, string, string]> = {
  BASIC_QUALIFICATION: ['#dcebec', '#0b5563', '#f4b266', '#8c2f5e'],
  IN_DEPTH_SEMINAR: ['#f5e1ea', '#8c2f5e', '#e7a9c5', '#f4b266'],
  REFLECTION_TALK: ['#e4eaf6', '#2f4fa3', '#a9b9e2', '#f4b266'],
  DEUTSCH4U: ['#fbe8d0', '#d9772b', '#f4b266', '#0b5563'],
  ASSOCIATION_TRAINING: ['#e6efdc', '#3f6b1f', '#a8c58b', '#f4b266'],
  INTERCULTURAL_OPENING_TRAINING: ['#efe6da', '#6b4a2b', '#d3b48f', '#0b5563'],
  NETWORK_MEETING: ['#0b5563', '#7fb9c1', '#f4b266', '#ffffff'],
};

export function mosaic(id: string, kind: Kind, { cols = 4, rows = 4 }: MosaicGrid = {}): MosaicDrawing {
  const { paths, order } = drawLayers(id, kind, cols, rows);
  const width = cols * 10;
  const height = rows * 10;
  const line = (layer: number) => (kind === 'NETWORK_MEETING' ? (layer === 1 ? 1.2 : 4.6) : null);
  const layers = ([1, 2, 3] as const)
    .filter((layer) => paths[layer] !== '')
    .map((layer) => ({ d: paths[layer], ink: order[layer], line: line(layer) }));
  return { width, height, paths: [{ d: `M0 0h${width}v${height}H0z`, ink: 0, line: null }, ...layers] };
}

const tiles: Record<Kind, readonly string[]> = {
  BASIC_QUALIFICATION: [quarter(0, 0, 0, 10) + quarter(10, 10, 2, 10), quarter(10, 0, 2, 10)],
  IN_DEPTH_SEMINAR: [quarter(0, 0, 2, 20), quarter(6, 6, 2, 14), quarter(13, 13, 2, 7)],
  REFLECTION_TALK: [half(0, 0, 0, 20), half(0, 0, 2, 20)],
  DEUTSCH4U: [bubble(0, 0, 3, 13), bubble(9, 9, 2, 11)],
  ASSOCIATION_TRAINING: ['M0 10 10 0l10 10z', 'M2 11h16v9H2z'],
  INTERCULTURAL_OPENING_TRAINING: [door(3, 0, 14, 20), door(7, 7, 6, 13)],
  NETWORK_MEETING: ['M4 4l12 4M16 8 7 16M4 4l3 12', 'M4 4h0M7 16h0', 'M16 8h0'],
};

/** One tile that stands for the kind, in filters and badges. */
export function mosaicTile(kind: Kind): MosaicDrawing {
  const line = (index: number) => (kind === 'NETWORK_MEETING' ? (index === 0 ? 2 : 6) : null);
  return { width: 20, height: 20, paths: tiles[kind].map((d, index) => ({ d, ink: index + 1, line: line(index) })) };
}

/** A stand-alone SVG with fixed colours. */
export function mosaicSvg(id: string, kind: Kind, grid: MosaicGrid = {}): string {
  const { width, height, paths } = mosaic(id, kind, grid);
  const drawn = paths.map(({ d, ink, line }) => {
    const colour = mosaicInks[kind][ink] ?? '';
    return line === null
      ? `<path d="${d}" fill="${colour}"/>`
      : `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${line}" stroke-linecap="round"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMinYMin slice">${drawn.join('')}</svg>`;
}
