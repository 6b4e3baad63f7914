import { compact, fold, foldWithoutUmlauts } from '../../../texts/fold.js';

/**
 * Whether every typed word begins a word of one of the texts, however it is spelled: "Schaefer", "Schäfer" and "Schafer"
 * are one, "Melnyk Halyna" is "Halyna Melnyk", and a number is found with or without its dash.
 */
export function findsAll(typed: string, texts: readonly (string | null)[]): boolean {
  const written = texts.filter((text) => text !== null);
  return [fold, foldWithoutUmlauts].some((folded) => everyWord(folded(typed), written.map(folded)));
}

function everyWord(typed: string, texts: readonly string[]): boolean {
  const words = texts.flatMap((text) => text.split(' '));
  const wholes = texts.map(compact);
  return (
    typed.split(' ').every((word) => words.some((one) => one.startsWith(word))) || wholes.some((one) => one.startsWith(compact(typed)))
  );
}
