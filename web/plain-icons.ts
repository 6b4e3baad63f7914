import type { PreprocessorGroup } from 'svelte/compiler';

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

const SVG = `width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"`;

/**
 * Lucide's icons as what they draw. The library hands each as data through a component that makes one element after the other:
 * a page that runs in the browser is as long busy with thirty of them as with all else in its frame.
 */
export const plainIcons: PreprocessorGroup = {
  name: 'plain-icons',
  markup({ content, filename = '' }) {
    if (!/@lucide\/svelte\/dist\/icons\//.test(filename)) return undefined;
    const data = /const iconData = (\{.*\});/.exec(content)?.[1];
    if (data === undefined) throw new Error(`${filename} does not hold its icon the way it did`);
    const { node } = JSON.parse(data) as { node: readonly Shape[] };
    const shapes = node.map(
      ([tag, attributes]) => `<${[tag, ...Object.entries(attributes).map(([key, value]) => `${key}="${value}"`)].join(' ')} />`,
    );
    return { code: `<script>let props = $props();</script><svg ${SVG} class={props.class} aria-hidden="true">${shapes.join('')}</svg>` };
  },
};
