// The check-in without a network. It keeps the page of a door without anybody in it, and the parts of that page.
const NAME = 'kvh-check-in';
const PATIENCE = 4000;
const door = /^\/checkin\/[0-9a-f-]{36}$/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  event.waitUntil(
    keep(event.data)
      .then(
        () => true,
        // Without a network what was kept before is still there.
        async () => (await caches.open(NAME).then((cache) => cache.match(event.data.page))) !== undefined,
      )
      .then((isReady) => event.ports[0]?.postMessage(isReady)),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && (door.test(url.pathname) || url.pathname === '/checkin/'))
    event.respondWith(page(request, url.pathname));
  else if (url.pathname.startsWith('/_app/')) event.respondWith(part(request));
});

async function keep({ page: path, parts }) {
  const cache = await caches.open(NAME);
  const shell = await fetch(`${path}?huelle`, { credentials: 'same-origin' });
  if (!shell.ok || shell.redirected) throw new Error('no page to keep');
  await cache.put(path, shell);
  await Promise.all(parts.map(async (one) => (await cache.match(one)) ?? cache.add(one)));
  const known = new Set(parts);
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname.startsWith('/_app/') && !known.has(pathname)) await cache.delete(url);
  }
}

/** The network first, for as long as somebody at a door waits; then what was kept, whichever door it was. A server that is down, behind a proxy that is not, is none. */
async function page(request, path) {
  const cache = await caches.open(NAME);
  const kept = async () => {
    const known = await cache.match(path);
    if (known || path !== '/checkin/') return known;
    const doors = (await cache.keys()).map(({ url }) => new URL(url).pathname).filter((one) => door.test(one));
    return doors.length > 0 ? Response.redirect(doors[doors.length - 1]) : undefined;
  };
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    return answer.status < 500 ? answer : ((await kept()) ?? answer);
  } catch (failure) {
    const known = await kept();
    if (known) return known;
    throw failure;
  }
}

/** Parts carry their content in their name: what is kept is right. */
async function part(request) {
  const cache = await caches.open(NAME);
  return (await cache.match(request)) ?? fetch(request);
}
