/** The address of a personal page is the key to it. */
const secretAddress = /^\/(meine|zettel|kursleitung|erinnerungen|checkin\/tuer)\/[^/]/;
const neverStored = /^\/(meine\/[^/]|kursleitung\/|erinnerungen\/|zettel\/|anmelden|verwaltung|organisation|checkin)/;

/** The one page that looks through a camera and reads codes with WebAssembly. */
const scans = /^\/checkin\/[^/]+$/;

/**
 * Headers of every page. A secret address is told to no other site: `same-origin` rather than `no-referrer`, because
 * under `no-referrer` browsers send forms with "Origin: null", which the check against foreign forms must refuse.
 */
export function setSecurityHeaders(headers: Headers, pathname: string): void {
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', secretAddress.test(pathname) ? 'same-origin' : 'strict-origin-when-cross-origin');
  headers.set('permissions-policy', `camera=(${scans.test(pathname) ? 'self' : ''}), geolocation=(), microphone=(), browsing-topics=()`);
  const policy = headers.get('content-security-policy');
  if (policy && scans.test(pathname)) {
    headers.set('content-security-policy', policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"));
  }
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cache-control', neverStored.test(pathname) ? 'no-store' : 'private, no-cache');
  headers.append('vary', 'Accept-Language, Cookie');
}

/** Hides what SvelteKit reads out after a page was turned in the browser: the one inline style that is its own. */
const announcer = "'unsafe-hashes' 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='";

/** A page that runs in the browser carries the hash of its start in its policy; only such a page may have that style. */
export function allowAnnouncer(headers: Headers): void {
  const policy = headers.get('content-security-policy');
  if (!policy || !/script-src [^;]*'sha256-/.test(policy)) return;
  headers.set('content-security-policy', policy.replace("style-src 'self'", `style-src 'self' ${announcer}`));
}
