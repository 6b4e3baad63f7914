import { createContext } from 'svelte';
import type { Texts } from './texts.ts';

/** The root layout sets the texts of the page's language; every component reads them here. */
export const [useTexts, setTexts] = createContext<Texts>();
