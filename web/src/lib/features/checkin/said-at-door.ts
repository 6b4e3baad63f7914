/** What was typed of somebody at the door, on one line as the server takes it; null where nobody could read the name. */
export function saidAtDoor(name: string, contact: string): { name: string; contact: string } | null {
  const line = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').trim();
  // Signs that only direct or join others belong to names, and to no telephone number.
  return /[^\p{Cf}\s]/u.test(name) ? { name: line(name), contact: line(contact.replaceAll(/\p{Cf}/gu, '')) } : null;
}
