/** The ways of the personal page; the token in the address is the key to it. */
export function myHrefs(token: string) {
  const home = `/meine/${encodeURIComponent(token)}`;
  return {
    home,
    renew: `${home}/link`,
    /** Right after the link was renewed. */
    renewed: `${home}?erneuert`,
    booked: `${home}/gebucht`,
    cancel: (bookingId: string) => `${home}/absagen/${encodeURIComponent(bookingId)}`,
    /** Asks whether an offered place is wanted. */
    offer: (bookingId: string) => `${home}/platz/${encodeURIComponent(bookingId)}`,
    /** Who was booked together. */
    party: (bookingId: string) => `${home}/gruppe/${encodeURIComponent(bookingId)}`,
    /** Changes between on site and online. */
    mode: (bookingId: string) => `${home}/teilnahme/${encodeURIComponent(bookingId)}`,
    /** Asks about one date: can the person come? */
    session: (bookingId: string, sessionId: string) => `${home}/termin/${encodeURIComponent(bookingId)}/${encodeURIComponent(sessionId)}`,
    /** Another date of the course, or what is offered for a cancelled one. */
    move: (bookingId: string) => `${home}/umbuchen/${encodeURIComponent(bookingId)}`,
    /** Who has enrolled one, and whether they may have the certificate. */
    share: (bookingId: string) => `${home}/verein/${encodeURIComponent(bookingId)}`,
    part: (part: string) => `${home}?teil=${part}`,
  };
}
