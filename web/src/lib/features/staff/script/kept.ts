/** What was sent to be stored, and is stored as the page says, need not be kept in this tab any longer. */
export function forgetStored(): void {
  const stored = document.querySelector<HTMLElement>('[data-stored]')?.dataset['stored'];
  if (stored === undefined) return;
  try {
    const key = `typed ${stored}`;
    if (sessionStorage.getItem(key)?.startsWith('{"sent":true')) sessionStorage.removeItem(key);
  } catch {
    // The browser keeps nothing.
  }
}
