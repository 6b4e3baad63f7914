import { randomBytes } from 'node:crypto';
import { v5, v7 } from 'uuid';

/** Primary key: UUIDv7, so that rows of one time lie side by side in the index. */
export const newId = (): string => v7();

const NAMES = '0197a0b2-6f3c-7d4e-8a51-2c9b7e4d1f60';

/** The same id for the same name, always: for lines of the log about what has a name and no id. */
export const idOfName = (name: string): string => v5(name, NAMES);

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const ONLY_ID = new RegExp(`^${ID.source}$`, 'i');

/** Shape of an id as it arrives in an address. */
export const isId = (text: string): boolean => ONLY_ID.test(text);

/** Those that stand somewhere in a text. */
export const idsIn = (text: string): string[] => text.match(ID) ?? [];

export const replaceIds = (text: string, replace: (id: string) => string): string => text.replace(ID, replace);

/** Whether a text from an address can be a slug or code at all; the database cannot even compare other letters with one. */
export const canBeCode = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** 96 random bits that make a personal link revocable: a new nonce makes the old link unknown. */
export const newNonce = (): string => randomBytes(12).toString('base64url');
