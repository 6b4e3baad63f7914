/** Kit's handler reads this variable when it is loaded and assumes https without it; the mount sets the header. */
export function tellPagesTheSchemeHeader(): void {
  process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
}
