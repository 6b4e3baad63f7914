import type { page } from '$app/state';

/** The address of the page being rendered. */
export type PageUrl = (typeof page)['url'];
