import { describe, expect, it } from '@jest/globals';
import { type AtomEntry, atomFeed } from './atom.js';

const entry = (more: Partial<AtomEntry> = {}): AtomEntry => ({
  ...{ id: 'urn:uuid:1', language: 'de', title: 'Kurs', summary: 'Ein Kurs.', category: 'Seminar', link: 'https://example.org/a' },
  published: new Date('2027-01-02T09:00:00Z'),
  updated: new Date('2027-01-03T09:00:00Z'),
  ...more,
});
const written = (...entries: AtomEntry[]): string =>
  atomFeed({
    ...{ id: 'https://example.org/feed', language: 'de', title: 'Kurse', author: 'Zentrum', entries },
    ...{ self: 'https://example.org/feed?q=a&ort=b', page: 'https://example.org/' },
  });

describe('an Atom feed', () => {
  it('was updated when its newest entry was', () => {
    const later = entry({ updated: new Date('2027-01-05T09:00:00Z') });
    expect(written(entry(), later)).toMatch(/<feed[^>]*>\n<id>.*\n<title>.*\n<updated>2027-01-05T09:00:00.000Z<\/updated>/);
    expect(written()).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });

  it('carries every text as text, whatever it is', () => {
    const text = written(entry({ title: `]]><script>alert("1")</script> & 'mehr'` }));
    expect(text).toContain('<title>]]&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;mehr&#39;</title>');
    expect(text).toContain('href="https://example.org/feed?q=a&amp;ort=b"');
  });

  it('leaves out what XML cannot say, and keeps every script and emoji', () => {
    expect(written(entry({ title: 'a\u0000b\u000Bc\uFFFFd \uD800 عربي 🎓' }))).toContain('<title>abcd  عربي 🎓</title>');
  });
});
