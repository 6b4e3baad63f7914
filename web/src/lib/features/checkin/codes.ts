/** What a code on paper or on a screen says; it opens nothing by itself. */
export type DoorCode = { readonly kind: 'number' | 'slip'; readonly value: string };

const crockford = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '');

/** The number of a booking, or the address on a slip; null for anything else that a camera may see. */
export function readCode(text: string): DoorCode | null {
  const slip = /\/zettel\/([^/?#\s]+)/.exec(text)?.[1];
  if (slip) {
    const value = crockford(decodeURIComponent(slip));
    return value.length === 8 ? { kind: 'slip', value: `${value.slice(0, 4)}-${value.slice(4)}` } : null;
  }
  if (!/^\s*[0-9A-Za-z]{2}[-\s]?[0-9A-Za-z]{5}\s*$/.test(text)) return null;
  // Seven letters in a row are rather a name.
  if (!/[-\d]/.test(text)) return null;
  const value = crockford(text);
  return { kind: 'number', value: `${value.slice(0, 2)}-${value.slice(2)}` };
}

/** As the list holds the codes of slips: it recognises one, and tells none. */
export async function slipHash(sessionId: string, code: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${sessionId} ${code}`));
  return [...new Uint8Array(bytes)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 32);
}
