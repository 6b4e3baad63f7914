/** Which page of a list an address asks for, from 1. */
export function pageOf(url: URL): number {
  const page = Number(url.searchParams.get('seite') ?? '1');
  return Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1;
}
