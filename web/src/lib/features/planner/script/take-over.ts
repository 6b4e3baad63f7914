/*
 * The plan in the browser. The server has drawn it; this one part of the page is taken over, the frame around it stays as it was sent.
 */
import { hydrate } from 'svelte';
import type { Language } from '#lib/i18n/languages.ts';
import { keepCatalogue, type MessageTree } from '#lib/i18n/catalogues.ts';
import PlannerPage from '../PlannerPage.svelte';
import type { SentRange } from '../planner-range.svelte.ts';

/** @param files what the plan says in this language, by the path of each file */
export function takeOver(language: Language, files: Record<string, MessageTree>): void {
  for (const [file, tree] of Object.entries(files)) keepCatalogue(language, file.replace(/^.*\/(.*)\.json$/, '$1'), tree);
  const target = document.querySelector<HTMLElement>('[data-plan]');
  if (target) hydrate(PlannerPage, { target, props: { language, sent: JSON.parse(target.dataset['plan'] ?? '') as SentRange } });
}
