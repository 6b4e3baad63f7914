import { fold } from '../../../texts/fold.js';

const TITLES = /^(?:(?:prof|dr|dipl|ing|med|phil|rer|nat|jur|h\.?c)\.?[\s-]+)+/iu;

/**
 * By what a person is sorted in lists and recognised again: folded, last word first, academic titles left out.
 * A single name stays a single name. At most 300 characters, the length of the column.
 */
export function sortName(name: string): string {
  const words = fold(name.trim().replace(TITLES, '')).split(' ');
  const last = words.pop();
  // A name without any letter, such as an emoji, is its own sort name: two of them are not the same.
  return last ? [last, ...words].join(' ').slice(0, 300) : name.trim();
}

/** "Nguyễn Thị Minh Hòa" is "N. T. M. H.": enough to recognise one's own paper, too little to find a stranger. */
export function initials(name: string): string {
  const segments = new Intl.Segmenter('de', { granularity: 'grapheme' });
  return name
    .trim()
    .split(/[\s-]+/u)
    .map((word) => [...segments.segment(word)][0]?.segment)
    .filter((letter) => letter !== undefined)
    .map((letter) => `${letter.toLocaleUpperCase('de')}.`)
    .join(' ');
}

/** How the person wishes to be called, else the name as given. */
export const addressed = (person: { readonly name: string; readonly callName: string | null }): string => person.callName ?? person.name;

/** Stands on lists in place of the name of somebody whose data were erased. */
export const NAME_OF_NOBODY = '—';
