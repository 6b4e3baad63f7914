import { execFileSync, spawnSync } from 'node:child_process';
import { it } from '@jest/globals';

/** Poppler reads a PDF as people's programs do; where it is not installed, what asks for it is skipped. */
export const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
export const withPoppler = hasPoppler ? it : it.skip;

/** What stands in a PDF, in the order in which it was written. */
export const textOf = (pdf: Buffer): string => pdfToText(pdf, []).normalize('NFC');

/** What stands in a PDF, line by line as it is seen. */
export const linesOf = (pdf: Buffer): string => pdfToText(pdf, ['-layout']);

/** The words of a PDF and how far down its page each begins and ends, in points. */
export const placedWords = (pdf: Buffer): { text: string; top: number; bottom: number }[] =>
  [...pdfToText(pdf, ['-bbox']).matchAll(/yMin="([\d.]+)"[^>]*yMax="([\d.]+)">([^<]*)</g)].map(([, top, bottom, text = '']) => ({
    text: text.normalize('NFC'),
    top: Number(top),
    bottom: Number(bottom),
  }));

const pdfToText = (input: Buffer, options: readonly string[]): string =>
  execFileSync('pdftotext', [...options, '-', '-'], { input }).toString();
