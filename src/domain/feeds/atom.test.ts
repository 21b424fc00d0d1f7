import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atomText, escapeXml } from './atom.ts';

test('a feed holds what Atom requires, newest first, and escapes its texts', () => {
  const text = atomText({
    title: 'Changes',
    language: 'en',
    author: 'R&D',
    self: 'https://x.example/en/changes.xml',
    page: 'https://x.example/en/about/#changes',
    entries: [
      { id: 'tag:a', date: '2026-01-08', title: 'old', url: 'https://x.example/en/' },
      { id: 'tag:b', date: '2026-11-24', title: '`<b>` & "c"', url: 'https://x.example/?a=1&b=2' },
    ],
  });
  assert.match(text, /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org/);
  assert.match(text, /<updated>2026-11-24T00:00:00Z<\/updated>\n {2}<author><name>R&amp;D</);
  assert.ok(text.indexOf('tag:b') < text.indexOf('tag:a'));
  assert.ok(text.includes('<title>`&lt;b&gt;` &amp; &quot;c&quot;</title>'));
  assert.ok(text.includes('href="https://x.example/?a=1&amp;b=2"'));
  assert.equal(text.match(/<entry>/g)?.length, 2);
});

test('text for XML cannot open a tag or end an attribute', () => {
  assert.equal(escapeXml(`<a href="x">&`), '&lt;a href=&quot;x&quot;&gt;&amp;');
});
