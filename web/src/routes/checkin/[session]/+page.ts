/** The door works without a script as a page; with one it works without a network too. */
export const csr = true;
