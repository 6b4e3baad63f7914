/**
 * Kit's handler reads these variables when it is loaded. It assumes https without the first; the mount sets the header. Without
 * the second it takes 512 kB, less than a list of 5,000 people.
 */
export function tellPagesTheSchemeHeader(): void {
  process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
  process.env.BODY_SIZE_LIMIT = '2M';
}
