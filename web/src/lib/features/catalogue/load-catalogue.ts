import { error, redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { defaultLanguage, type Language } from '#lib/i18n/languages.ts';
import { Filters } from './filters.ts';

const pageSize = 20;

/** A form sends its empty fields too; the address people see and share does not carry them. */
function withoutEmptyValues(url: URL): string | null {
  if (![...url.searchParams.values()].includes('')) return null;
  const search = new URLSearchParams([...url.searchParams].filter(([, value]) => value !== ''));
  return search.size > 0 ? `${url.pathname}?${search}` : url.pathname;
}

type Fetch = ServerLoadEvent['fetch'];

async function found(fetch: Fetch, filters: Filters, language: Language) {
  const lang = language === defaultLanguage ? {} : { lang: language };
  const ask = api(fetch);
  const isCalendar = filters.view === 'kalender';
  const [list, dates] = await orErrorPage(
    Promise.all([
      ask.runs({ ...filters.toApi(pageSize), ...lang }),
      isCalendar ? ask.runDates({ ...filters.asked, monat: filters.month, ...lang }) : null,
    ]),
  );
  return { list, dates };
}

export async function loadCatalogue({ fetch, url, locals }: ServerLoadEvent) {
  const shorter = withoutEmptyValues(url);
  if (shorter !== null) redirect(303, shorter);
  return found(fetch, Filters.read(url.searchParams), locals.language);
}

/** The catalogue of one town, under an address one can say aloud. */
export async function loadTown({ fetch, params, locals }: ServerLoadEvent<{ slug: string }>) {
  const towns = await orErrorPage(api(fetch).towns());
  const town = towns.find(({ slug }) => slug === params.slug);
  if (!town) error(404, 'town.unknown', { code: 'town.unknown' });
  return { town: town.name, ...(await found(fetch, Filters.inTown(town.name), locals.language)) };
}
