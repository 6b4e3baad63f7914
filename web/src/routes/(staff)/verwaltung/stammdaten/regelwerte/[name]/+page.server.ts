import { redirect } from '@sveltejs/kit';
import { masterApi } from '#lib/api/staff-master.ts';
import { typedOf } from '#lib/features/master/master-form.ts';
import { ruleValueOf } from '#lib/features/master/rule-form.ts';
import { MASTER } from '#lib/features/master/save-master.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import { today } from '#lib/time/now.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => ({
  today: today(),
  rule: await orErrorPage(masterApi(fetch).rule(params.name)),
});

export const actions: Actions = {
  save: async ({ fetch, params, request, locals }) => {
    const typed = typedOf(await request.formData());
    const api = masterApi(fetch);
    const set = async () => {
      const rule = await api.rule(params.name);
      const wish = { value: ruleValueOf(rule, typed), source: typed['source'] ?? '', replace: typed['replace'] === '1' };
      await api.setRule(params.name, typed['validFrom'] || '-', wish);
    };
    const refusal = await orErrors(locals.texts, set, { typed }, 'stamm');
    return refusal ?? redirect(303, afterDoing(`${MASTER}/regelwerte/${params.name}`, 'regelwert'));
  },
  takeBack: async ({ fetch, params, request, locals }) => {
    const day = String((await request.formData()).get('day') ?? '');
    const refusal = await orErrors(locals.texts, () => masterApi(fetch).takeRuleBack(params.name, day), {}, 'stamm');
    return refusal ?? redirect(303, afterDoing(`${MASTER}/regelwerte/${params.name}`, 'regelwertweg'));
  },
};
