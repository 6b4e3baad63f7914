import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { DoorCodeDto } from '../../api/src/modules/booking/my-page/my-page.dto.js';

const SCALE = 4;
const QUIET = 4;

/** What a camera reads in a code that is drawn black on white, by the reader that the door itself has. */
export async function readQr({ size, path }: DoorCodeDto): Promise<string | undefined> {
  const side = (size + 2 * QUIET) * SCALE;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, left, top, wide] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    const [x0, y0] = [(Number(left) + QUIET) * SCALE, (Number(top) + QUIET) * SCALE];
    for (let x = 0; x < Number(wide) * SCALE; x++) for (let y = 0; y < SCALE; y++) data.set([0, 0, 0], ((y0 + y) * side + x0 + x) * 4);
  }
  const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasmBinary).buffer }, fireImmediately: true });
  const [found] = await readBarcodes({ data, width: side, height: side, colorSpace: 'srgb' }, { formats: ['QRCode'] });
  return found?.text;
}
