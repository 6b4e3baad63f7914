import { createHash } from 'node:crypto';

/** Style of the sink's pages; its hash lets the browser apply this style and no other. */
export const sinkStyle = `
:root { color-scheme: light dark; --bg: #fbf9f5; --surface: #fff; --line: #e3ddd1; --text: #1d2327; --muted: #4d575e; --primary: #0b5563; }
@media (prefers-color-scheme: dark) { :root { --bg: #12181b; --surface: #1a2226; --line: #2b363b; --text: #eef1f0; --muted: #b4bec2; --primary: #6cc5d3; } }
body { margin: 0; background: var(--bg); color: var(--text); font: 1.0625rem/1.6 'Source Sans 3', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; }
main { max-inline-size: 62rem; margin-inline: auto; padding: clamp(16px, 4vw, 32px); }
h1 { font-size: 1.75rem; line-height: 1.25; margin-block: 0 .5rem; }
h2 { font-size: 1.25rem; margin-block: 2rem .5rem; }
p { margin-block: 0 1rem; max-inline-size: 62ch; } .muted { color: var(--muted); }
a { color: var(--primary); text-underline-offset: 3px; } a:focus-visible { outline: 3px solid #ffd84d; outline-offset: 2px; box-shadow: 0 0 0 2px #1d2327; }
ol.mails { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: 12px; background: var(--surface); overflow: hidden; }
ol.mails li + li { border-block-start: 1px solid var(--line); }
ol.mails a { display: grid; gap: 0 1rem; grid-template-columns: 13rem 1fr; padding: .75rem 1rem; color: inherit; text-decoration: none; }
ol.mails a:hover strong { text-decoration: underline; } ol.mails span { color: var(--muted); overflow-wrap: anywhere; } ol.mails strong { grid-column: 2; }
@media (max-width: 40rem) { ol.mails a { grid-template-columns: 1fr; } ol.mails strong { grid-column: 1; } }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0; } dt { color: var(--muted); } dd { margin: 0; overflow-wrap: anywhere; }
iframe { inline-size: 100%; block-size: 56rem; border: 1px solid var(--line); border-radius: 12px; background: #f2eee6; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--surface); border: 1px solid var(--line); border-radius: 12px; padding: 1rem; font: 1rem/1.5 ui-monospace, Menlo, Consolas, monospace; }
`;

export const sinkStyleHash = `'sha256-${createHash('sha256').update(sinkStyle).digest('base64')}'`;
