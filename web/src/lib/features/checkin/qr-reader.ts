import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** Reads the QR code in a picture; null where there is none. */
export type QrReader = (picture: ImageBitmapSource) => Promise<string | null>;

interface Detector {
  detect(picture: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: ['qr_code'] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The browser's own one where it has one that knows QR codes, else ours: WebAssembly that we serve ourselves. */
export async function qrReader(): Promise<QrReader> {
  const detector = (await ownDetector()) ?? (await ourDetector());
  return async (picture) => (await detector.detect(picture))[0]?.rawValue ?? null;
}

async function ownDetector(): Promise<Detector | null> {
  const { BarcodeDetector: Own } = globalThis as { BarcodeDetector?: DetectorClass };
  const formats = await Own?.getSupportedFormats().catch((): readonly string[] => []);
  return Own && formats?.includes('qr_code') ? new Own({ formats: ['qr_code'] }) : null;
}

async function ourDetector(): Promise<Detector> {
  const { BarcodeDetector: Ours, prepareZXingModule } = await import('barcode-detector/ponyfill');
  await prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true });
  return new Ours({ formats: ['qr_code'] });
}
