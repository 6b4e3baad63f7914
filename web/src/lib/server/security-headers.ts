const tokenPages = /^\/(meine\/[^/]+|anmelden)/;

/** Headers of every page. A page with a secret in its address is neither stored nor named to other sites. */
export function setSecurityHeaders(headers: Headers, pathname: string): void {
  const secret = tokenPages.test(pathname);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', secret ? 'no-referrer' : 'strict-origin-when-cross-origin');
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cache-control', secret ? 'no-store' : 'private, no-cache');
  headers.set('vary', 'Accept-Language, Cookie');
}
