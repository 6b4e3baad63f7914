import { describe, expect, it } from '@jest/globals';
import { mosaicBand } from './mosaic-band.js';
import { qrSvg } from './qr-svg.js';

describe('the band of a certificate', () => {
  it('is the same for the same number and another for the next number', () => {
    const band = mosaicBand('KVH-2027-BQ-000123-7', 2, 27);
    expect(mosaicBand('KVH-2027-BQ-000123-7', 2, 27)).toBe(band);
    expect(mosaicBand('KVH-2027-BQ-000124-5', 2, 27)).not.toBe(band);
  });

  it('has a ground and a figure in every tile', () => {
    const corners = Array.from(mosaicBand('x', 2, 27).matchAll(/M(\d+) (\d+)/g), ([corner]) => corner);
    expect(corners).toHaveLength(108);
    expect(new Set(corners).size).toBe(54);
  });

  it('never draws a figure in the tone of its ground', () => {
    for (const path of mosaicBand('x', 1, 1).matchAll(/fill="(#\w{6})" d="(\w[^"]+)"/g)) {
      expect(mosaicBand('x', 1, 1).split(`fill="${path[1]}" d="M`)).toHaveLength(2);
    }
  });
});

describe('the QR code', () => {
  it('draws the three finder patterns in full', () => {
    const svg = qrSvg('https://example.org/pruefen/7F4K-2MQD');
    const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
    expect(svg).toContain('M0 0h7v1H0z');
    expect(svg).toContain(`M${size - 7} 0h7v1H${size - 7}z`);
    expect(svg).toContain(`M0 ${size - 1}h7v1H0z`);
  });
});
