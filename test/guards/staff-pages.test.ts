import { expect, it } from '@jest/globals';
import { filesOf } from '../support/repository.js';
import { staffAreas, staffPages } from '../support/staff-pages.js';

/** The address of a page's folder; what stands in round brackets is no part of it. */
const routeOf = (file: string): string =>
  file
    .replace('web/src/routes', '')
    .replace('/+page.svelte', '')
    .replaceAll(/\/\(\w+\)/g, '');

it('A11Y-01: every page of the staff area is in the list of those that are looked at, and no others', () => {
  const routes = filesOf('web/src/routes')
    .filter((file) => file.endsWith('/+page.svelte'))
    .map(routeOf)
    .filter((route) => staffAreas.some((area) => route === area || route.startsWith(`${area}/`)));
  expect(routes.length).toBeGreaterThan(80);
  expect([...new Set(staffPages.map(({ route }) => route))].sort()).toEqual(routes.sort());
});
