/** The board is moved by hand in the browser; without a script the page is a list. */
export const csr = true;
