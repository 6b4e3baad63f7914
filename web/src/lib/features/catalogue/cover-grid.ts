import type { Kind } from '#lib/mosaic/kinds.ts';
import type { MosaicGrid } from '#lib/mosaic/mosaic.ts';

/** Rings and talks use tiles of double size, so a card shows them on a finer grid. */
export function cardGrid(kind: Kind): MosaicGrid {
  return kind === 'IN_DEPTH_SEMINAR' || kind === 'REFLECTION_TALK' ? { cols: 4, rows: 8 } : { cols: 3, rows: 6 };
}
