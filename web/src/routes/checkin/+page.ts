/** The installed check-in begins within its scope, which ends with a slash. */
export const trailingSlash = 'ignore';
