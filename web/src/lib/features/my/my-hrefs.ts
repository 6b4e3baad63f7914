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
    part: (part: string) => `${home}?teil=${part}`,
  };
}
