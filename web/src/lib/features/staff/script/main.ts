/*
 * What the browser adds to every staff page: answers below the search as one types, keys that lead somewhere, the sheet
 * of keys, and how far long work is. The pages are complete without it, and none of them is rendered again: it works on what the server sent.
 */
import { enhanceFinder } from './finder.ts';
import { forgetStored } from './kept.ts';
import { listenToKeys } from './keys.ts';
import { keepAlive } from './live.ts';

const finder = enhanceFinder();
listenToKeys(finder);
keepAlive();
forgetStored();
