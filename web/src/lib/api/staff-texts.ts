import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type RunTexts = Schemas['RunTextsDto'];
export type Translation = Schemas['TranslationDto'];
export type TextWish = Schemas['ChangeTextsDto'];

const part = encodeURIComponent;

/** What everybody reads about a course, in its languages. */
export function textsApi(fetch: typeof globalThis.fetch) {
  const { get, put, delete: remove } = callWith(fetch);
  const at = (runId: string, language?: string): string =>
    `/api/v1/staff/runs/${part(runId)}/texts${language === undefined ? '' : `/${part(language)}`}`;
  return {
    texts: (runId: string) => get<RunTexts>(at(runId)),
    change: (runId: string, wish: TextWish) => put<void>(at(runId), wish),
    translate: (runId: string, language: string, wish: TextWish) => put<void>(at(runId, language), wish),
    remove: (runId: string, language: string) => remove<void>(at(runId, language)),
  };
}
