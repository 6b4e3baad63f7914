import { createContext } from 'svelte';

/** How the office is reached, in the language of the page. */
export type Office = Readonly<Record<'phone' | 'email' | 'hours', string>>;

/** The root layout sets it; every page that names the office reads it here. */
export const [useOffice, setOffice] = createContext<Office>();
