import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { headerRules, headersOf } from '../hosting/headers.ts';
import { headersFile, redirectsFile } from './host-files.ts';

describe('_headers', () => {
  const base = '/team/base-images/';
  const lines = headersFile(base).split('\n');

  test('names its addresses below the sub-path', () => {
    const patterns = lines.filter((line) => line.startsWith('/'));
    assert.equal(patterns.length, headerRules.length);
    assert.ok(patterns.every((pattern) => pattern.startsWith(base)));
    assert.ok(patterns.includes('/team/base-images/_astro/*'));
    assert.ok(headersFile('/').includes('\n/_astro/*\n'));
  });

  test('stays within what Cloudflare reads', () => {
    // https://developers.cloudflare.com/pages/configuration/headers/: 100 rules, 2,000 characters a line, one `*`.
    assert.ok(headerRules.length <= 100);
    assert.ok(lines.every((line) => line.length <= 2000));
    for (const { pattern } of headerRules) assert.match(pattern, /^\/[^*]*\*?$/);
  });

  test('sets each header of an address once', () => {
    for (const { pattern } of headerRules) headersOf(pattern.replace('*', 'any'));
  });

  test('keeps hashed files for good and asks about pages and the entry of the index', () => {
    const kept = (path: string) => headersOf(path)['Cache-Control'] ?? '';
    assert.match(kept('/_astro/door.DFmGgL1V.js'), /max-age=31536000, immutable/);
    assert.match(kept('/pagefind/fragment/en_1c2a.pf_fragment'), /immutable/);
    for (const path of [
      '/',
      '/zh/',
      '/en/guide/tags/',
      '/r/bi003/',
      '/pagefind/pagefind-entry.json',
      '/pagefind/pagefind.en.pf_meta',
      '/pagefind/wasm.zh-cn.pagefind',
    ])
      assert.equal(kept(path), 'no-cache', path);
  });

  test('leaves to the policy in the page which of its scripts run, and lets none run elsewhere', () => {
    const policy = headersOf('/')['Content-Security-Policy'] ?? '';
    assert.match(policy, /^default-src 'none'; /);
    assert.match(policy, /; script-src 'self' /);
    assert.match(policy, /frame-ancestors 'none'/);
    for (const path of ['/favicon.svg', '/en/changes.xml', '/sitemap-0.xml']) {
      const policies = headersOf(path)['Content-Security-Policy']!.split(', ');
      assert.equal(policies.length, 2, path);
      assert.doesNotMatch(policies[1]!, /script-src/);
      assert.match(policies[1]!, /^default-src 'none'/);
    }
  });
});

test('_redirects sends pages that moved on, in both languages, and leaves headings to the pages', () => {
  const moves = [
    { from: '/guide/old/', to: '/guide/new/#part' },
    { from: '/guide/tags/#old', to: '/guide/tags/#new' },
  ];
  assert.deepEqual(redirectsFile('/sub/', moves).trimEnd().split('\n').slice(1), [
    '/sub/zh/guide/old/ /sub/zh/guide/new/#part 301',
    '/sub/en/guide/old/ /sub/en/guide/new/#part 301',
  ]);
});
