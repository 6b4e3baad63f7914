const SCOPE = '/checkin/';

/**
 * Makes the door open again without a network: the worker of this scope keeps the page without anybody in it, and all
 * that the page has asked for until now. @returns whether the device is ready
 */
export async function keepForOffline(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  // What waits here is nowhere else: a browser that runs out of room takes it from somebody else first.
  void navigator.storage.persist();
  await navigator.serviceWorker.register('/checkin/worker.js', { scope: SCOPE });
  const { active } = await navigator.serviceWorker.ready;
  if (!active) return false;
  const parts = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/_app/'))
    .map(({ pathname }) => pathname);
  const { port1, port2 } = new MessageChannel();
  const kept = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true);
  });
  active.postMessage({ page: location.pathname, parts: [...new Set(parts)] }, [port2]);
  return kept;
}
