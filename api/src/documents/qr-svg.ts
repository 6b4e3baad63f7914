import QRCode from 'qrcode';

/** Dark modules as one path, in a square of so many modules; what draws it leaves four of them white around it. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

/** Error correction M survives a coffee stain and keeps the modules large enough to be read from paper with a cheap camera. */
export function qrPath(text: string): QrPath {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const size = modules.size;
  return { size, path: Array.from({ length: size }, (_, y) => rowPath(modules.data, size, y)).join('') };
}

/** A QR code as one vector path. The white of the page around it is the quiet zone. */
export function qrSvg(text: string): string {
  const { size, path } = qrPath(text);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#1d2327" d="${path}"/></svg>`;
}

/** Neighbouring dark modules become one rectangle, so no joint shines through in print. */
function rowPath(dark: Uint8Array, size: number, y: number): string {
  let path = '';
  for (let x = 0; x < size; x += 1) {
    const from = x;
    while (x < size && dark[y * size + x] === 1) x += 1;
    if (x > from) path += `M${from} ${y}h${x - from}v1H${from}z`;
  }
  return path;
}
