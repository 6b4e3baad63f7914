import type { KindTemplate } from '#lib/api/staff-offerings.ts';
import type { Texts } from '#lib/i18n/texts.ts';

/** "Basisqualifizierung (für Laiendolmetschende)" where there are two of a kind. */
export const templateTitle = ({ t }: Texts, { kind, audience }: Pick<KindTemplate, 'kind' | 'audience'>): string =>
  audience === 'INTERPRETER' || kind === 'BASIC_QUALIFICATION'
    ? t('offerings.templates.of', { kind: t(`catalogue.kind.${kind}`), audience: t(`runs.rules.audienceOf.${audience}`) })
    : t(`catalogue.kind.${kind}`);

/** "20 bis 36 UE · mindestens 8 Personen · Zertifikat" */
export function templateFacts({ t }: Texts, template: KindTemplate): string {
  const { unitsMin: min, unitsMax: max, minParticipants, capacity, certificate } = template;
  const units =
    min !== null && max !== null
      ? t('offerings.templates.between', { min, max })
      : min !== null
        ? t('offerings.templates.least', { min })
        : max !== null
          ? t('offerings.templates.most', { max })
          : null;
  const people = t('offerings.templates.people', { min: minParticipants, capacity });
  return [units, people, t(`offerings.end.of.${certificate}`)].filter(Boolean).join(' · ');
}
