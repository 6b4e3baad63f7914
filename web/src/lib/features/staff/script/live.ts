/** What goes on by itself is shown as it goes on: its parts of the page are fetched anew until they say that it is over. */
const EVERY = 2_000;
const PATIENCE_WITH_A_FAILURE = 15_000;

const living = (): Element[] => [...document.querySelectorAll('[data-live][id]')];

/** Where somebody stands or writes nothing is taken away under their hands. */
const isInUse = (part: Element): boolean => part.contains(document.activeElement) && document.activeElement !== part;

async function renew(): Promise<boolean> {
  const response = await fetch(location.href).catch(() => null);
  if (!response?.ok) return false;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const part of living()) {
    const fresh = page.getElementById(part.id);
    if (!fresh || isInUse(part)) continue;
    part.replaceChildren(...fresh.childNodes);
    if (!fresh.hasAttribute('data-live')) part.removeAttribute('data-live');
  }
  return true;
}

/** Asks nothing of a page that nobody sees. */
export function keepAlive(): void {
  if (living().length === 0) return;
  const later = (after: number): number =>
    window.setTimeout(() => {
      if (document.hidden) return void later(EVERY);
      void renew().then((renewed) => {
        if (living().length > 0) later(renewed ? EVERY : PATIENCE_WITH_A_FAILURE);
      });
    }, after);
  later(EVERY);
}
