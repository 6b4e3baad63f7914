import { callWith } from '#lib/api/call.ts';
import type { components } from '#lib/api/schema.d.ts';
import { hoursIn } from '#lib/i18n/contact-hours.ts';
import type { Office } from '#lib/i18n/office.ts';
import type { Texts } from '#lib/i18n/texts.ts';

/** As it was last told: a page that says what went wrong names it also when nothing answers. */
let known: components['schemas']['OfficeDto'] = { phone: '', email: '', hours: '' };

/** How the office is reached, in the language of the page. */
export async function officeOf(fetch: typeof globalThis.fetch, texts: Texts): Promise<Office> {
  known = await callWith(fetch)
    .get<typeof known>('/api/v1/office')
    .catch(() => known);
  return { ...known, hours: hoursIn(known.hours, texts) ?? '' };
}
