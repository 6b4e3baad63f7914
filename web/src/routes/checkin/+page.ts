/** What this device held of a door that is over goes as soon as any page of the check-in is opened. */
export const csr = true;

/** The installed check-in begins within its scope, which ends with a slash. */
export const trailingSlash = 'ignore';
