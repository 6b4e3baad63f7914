/** An Atom feed (RFC 4287) of texts without mark-up. */
export interface AtomFeed {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly author: string;
  /** Where the feed lies, and the page that shows the same. */
  readonly self: string;
  readonly page: string;
  readonly entries: readonly AtomEntry[];
}

export interface AtomEntry {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  readonly category: string;
  readonly link: string;
  readonly published: Date;
  readonly updated: Date;
}

export function atomFeed(feed: AtomFeed): string {
  const newest = Math.max(0, ...feed.entries.map((entry) => entry.updated.getTime()));
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escape(feed.language)}">`,
    `<id>${escape(feed.id)}</id>`,
    `<title>${escape(feed.title)}</title>`,
    `<updated>${new Date(newest).toISOString()}</updated>`,
    `<author><name>${escape(feed.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escape(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escape(feed.page)}"/>`,
    ...feed.entries.flatMap(entryLines),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryLines(entry: AtomEntry): string[] {
  return [
    `<entry xml:lang="${escape(entry.language)}">`,
    `<id>${escape(entry.id)}</id>`,
    `<title>${escape(entry.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escape(entry.link)}"/>`,
    `<published>${entry.published.toISOString()}</published>`,
    `<updated>${entry.updated.toISOString()}</updated>`,
    `<category term="${escape(entry.category)}"/>`,
    `<summary>${escape(entry.summary)}</summary>`,
    '</entry>',
  ];
}

/** Everything XML 1.0 has no place for, not even escaped: control characters, halves of pairs, U+FFFE and U+FFFF. */
const impossible = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escape = (text: string): string => text.replace(impossible, '').replace(/[&<>"']/g, (mark) => entities[mark] ?? '');
