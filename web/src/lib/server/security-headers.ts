/** The address of a personal page is the key to it. */
const secretAddress = /^\/(meine|zettel|checkin\/tuer)\/[^/]/;
const neverStored = /^\/(meine\/[^/]|zettel\/|anmelden|verwaltung|organisation|checkin)/;

/** The one page that looks through a camera and reads codes with WebAssembly. */
const scans = /^\/checkin\/[^/]+$/;

/** In pages with scripts the router tells screen readers where one is, in a place that it hides by this style and no other. */
const announcer = `'unsafe-hashes' 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='`;

function policyFor(policy: string, pathname: string): string {
  const styled = policy.includes("script-src 'self' 'sha256-")
    ? policy.replace("style-src 'self'", `style-src 'self' ${announcer}`)
    : policy;
  return scans.test(pathname) ? styled.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'") : styled;
}

/**
 * Headers of every page. A secret address is told to no other site: `same-origin` rather than `no-referrer`, because
 * under `no-referrer` browsers send forms with "Origin: null", which the check against foreign forms must refuse.
 */
export function setSecurityHeaders(headers: Headers, pathname: string): void {
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', secretAddress.test(pathname) ? 'same-origin' : 'strict-origin-when-cross-origin');
  headers.set('permissions-policy', `camera=(${scans.test(pathname) ? 'self' : ''}), geolocation=(), microphone=(), browsing-topics=()`);
  const policy = headers.get('content-security-policy');
  if (policy) headers.set('content-security-policy', policyFor(policy, pathname));
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cache-control', neverStored.test(pathname) ? 'no-store' : 'private, no-cache');
  headers.append('vary', 'Accept-Language, Cookie');
}
