import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { pageTitle } from '#lib/features/shell/page-title.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import type { PlannerRange } from './planner-range.svelte.ts';
import { plannerTitle } from './planner-title.ts';
import { hrefOf, searchOf } from './planner-view.ts';

/** Ways to other days, and the filters, are followed in place. Where that fails, and with a key held, they are ways like all others. */
export function turning(range: PlannerRange, texts: Texts): Attachment<HTMLElement> {
  return (element) => {
    async function show(search: URLSearchParams, isNew: boolean): Promise<void> {
      const address = hrefOf(search, {});
      const focused = document.activeElement;
      const isShown = await range.turn(search).catch(() => location.assign(address));
      if (!isShown) return;
      if (isNew) history.pushState(null, '', address);
      document.title = pageTitle(texts, plannerTitle(texts, range.view));
      await tick();
      // What had the focus may be gone, like the way that lifts the filters; where nothing had it, nothing takes it.
      if (!focused?.isConnected && document.activeElement === document.body) {
        element.querySelector('summary')?.focus({ preventScroll: true });
      }
    }
    function follow(event: MouseEvent): void {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || link.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void show(new URL(link.href).searchParams, true);
    }
    function submit(event: SubmitEvent): void {
      const form = event.target as HTMLFormElement;
      if (form.method !== 'get') return;
      event.preventDefault();
      const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
      void show(new URLSearchParams(fields), true);
    }
    function back(): void {
      const search = searchOf(location.search);
      // A way to a part of the page is a step of the history too.
      if (hrefOf(search, {}) !== hrefOf(range.search, {})) void show(search, false);
    }
    element.addEventListener('click', follow);
    element.addEventListener('submit', submit);
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  };
}
