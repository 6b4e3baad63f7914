import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { plainIcons } from './plain-icons.ts';

export default defineConfig({
  plugins: [
    sveltekit({
      preprocess: [vitePreprocess(), plainIcons],
      adapter: adapter({ out: 'build' }),
      // A page that runs in the browser does not carry the addresses of all others: where a link leads to, the server says.
      router: { resolution: 'server' },
      csp: {
        // Hashes, not nonces: a rendered page may be kept and sent again.
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  // What the browser takes over of a page is built apart from the framework of the pages; its styles come with the page.
  worker: {
    format: 'es',
    plugins: () => [
      svelte({ configFile: false, preprocess: [vitePreprocess(), plainIcons], emitCss: false, compilerOptions: { css: 'external' } }),
    ],
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            // One style sheet for the shared parts and one for the public rooms: a phone on a slow line asks three
            // times, not sixteen, and the next page is styled already.
            codeSplitting: {
              groups: [
                // A telephone at a door asks for its own texts, and for nothing that only other pages need.
                ...['de', 'en'].map((code) => ({
                  name: `door-${code}`,
                  test: new RegExp(`templates/i18n/${code}/(checkin|common)\\.json`),
                })),
                // What every page that runs needs comes by itself.
                {
                  name: 'base',
                  test: /node_modules\/(svelte|@sveltejs\/kit\/src\/(?!runtime\/client\/entry)|esm-env|clsx|intl-messageformat|@formatjs)|src\/lib\/(api|i18n|time)\//,
                },
                // What a door is built of, and the frame of the public rooms: the page of errors stands in it and comes along with
                // every page that runs. Of the many icons and parts of staff's pages a door asks for nothing.
                {
                  name: 'frame',
                  test: new RegExp(
                    [
                      '@lucide/svelte/dist/(?!icons)',
                      '@lucide/svelte/dist/icons/(camera|check|circle-check|clock|scan-line|search|settings-2|undo-2|user-plus|wifi|wifi-off)\\.',
                      '@lucide/svelte/dist/icons/(chevron-down|globe|hand|mail|menu|moon|phone|sun)\\.',
                      'src/lib/ui/(Button|Choice|Icon|Mosaic|Notice|PageTitle|ProgressBar|SkipLink|TextField)\\.',
                      'src/lib/(mosaic|features/shell)/',
                    ].join('|'),
                  ),
                },
                { name: 'icons', test: /node_modules\/@lucide\// },
                { name: 'ui', test: /src\/lib\/(ui|features\/staff\/StaffButton)/ },
                {
                  name: 'public',
                  test: /src\/(?!lib\/features\/(pages\/ErrorPage|signin\/SignedOut|certificates\/(BatchCard|Document|Held|Issue|Name|Outdated))|routes\/\(public\)\/kursleitung)(lib\/features\/(catalogue|course|booking|my|certificates|signin|pages)|routes\/\(public\))\//,
                },
                // One style sheet for the frame of the staff area, and one for the plan.
                {
                  name: 'staff',
                  test: new RegExp(
                    [
                      'src/routes/\\(staff\\)/\\+(layout|error)',
                      'src/lib/features/(finder|jobs/JobsSign)',
                      'src/lib/features/staff/(AccountMenu|AreaFrame|PhoneSettings|Staff(Error|Head|Nav|Shell|Top|WayLink)|done-notes|staff-ways)',
                      'src/lib/features/sessions/(KeptByMove|MoveScopes|MovedAlong|PeopleToCall|session-move)',
                    ].join('|'),
                  ),
                },
                {
                  name: 'planner',
                  test: /src\/(lib\/features\/planner\/(?!PlannerBoard|RowHead|board-roles|board\.css)|routes\/\(staff\)\/verwaltung\/planung)/,
                },
              ],
            },
          },
        },
      },
    },
  },
  // The text catalogues live beside the workspace; the build takes them in.
  server: { fs: { allow: ['..'] } },
});
