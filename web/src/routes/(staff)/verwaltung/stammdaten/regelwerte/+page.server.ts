import { masterApi } from '#lib/api/staff-master.ts';
import { findRows, searchOf } from '#lib/features/master/find-rows.ts';
import { groupOf, ruleTexts } from '#lib/features/master/rule-words.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url, locals }) => {
  const q = searchOf(url);
  const all = await orErrorPage(masterApi(fetch).rules());
  const textOf = (name: string): string[] => {
    const { label, effect } = ruleTexts(locals.texts, name);
    return [label, effect, locals.texts.find(`settings.group.${groupOf(name)}`) ?? ''];
  };
  return { q, rules: findRows(all, q, ({ name }) => textOf(name)) };
};
