import { execFileSync, spawnSync } from 'node:child_process';
import { it } from '@jest/globals';

/** Poppler reads a PDF as people's programs do; where it is not installed, what asks for it is skipped. */
export const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
export const withPoppler = hasPoppler ? it : it.skip;

/** What stands in a PDF, in the order in which it was written. */
export const textOf = (pdf: Buffer): string => pdfToText(pdf, []).normalize('NFC');

/** What stands in a PDF, line by line as it is seen. */
export const linesOf = (pdf: Buffer): string => pdfToText(pdf, ['-layout']);

/** The words of a PDF, where each begins on its line, and how far down its page it begins and ends, in points. */
export const placedWords = (pdf: Buffer): { text: string; left: number; top: number; bottom: number }[] =>
  [...pdfToText(pdf, ['-bbox']).matchAll(/xMin="([\d.]+)" yMin="([\d.]+)"[^>]*yMax="([\d.]+)">([^<]*)</g)].map((found) => ({
    text: (found[4] ?? '').normalize('NFC'),
    left: Number(found[1]),
    top: Number(found[2]),
    bottom: Number(found[3]),
  }));

const pdfToText = (input: Buffer, options: readonly string[]): string =>
  execFileSync('pdftotext', [...options, '-', '-'], { input }).toString();
