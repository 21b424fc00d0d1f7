import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pageCode } from '../../built-site/page-code.ts';
import { builtPage } from '../../built-site/site.ts';
import { contentPolicy, hashOf, parsePolicy } from '../../hosting/policy.ts';
import { withPolicy } from './policy.ts';

const page = () =>
  builtPage(
    'en/index.html',
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><style>a{}</style>' +
      '<script>go()</script></head><body><script type="application/json">{"a":1}</script>' +
      '<script type="module" src="/x.js"></script><script type="speculationrules">{}</script></body></html>',
  );

describe('the Content-Security-Policy', () => {
  test('names the inline code that runs, and leaves data and files out', () => {
    const { scripts, styles } = pageCode(page());
    assert.deepEqual({ scripts, styles }, { scripts: ['go()', '{}'], styles: ['a{}'] });
  });

  test('hashes as browsers do', () => {
    // The example of the standard: https://www.w3.org/TR/CSP3/#example-e93b3a86
    assert.equal(
      hashOf("alert('Hello, world.');"),
      "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
    );
  });

  test('is written first in the page and names each piece once, in one order', () => {
    const { html } = withPolicy(page());
    assert.match(html, /<meta charset="utf-8"><meta http-equiv="content-security-policy"/);
    assert.equal(
      contentPolicy({ ...pageCode(page()), scripts: ['b', 'a', 'b'] }),
      contentPolicy({ ...pageCode(page()), scripts: ['a', 'b'] }),
    );
    assert.throws(() => withPolicy(builtPage('x.html', '<title>x</title>')), /begins with/);
  });

  test('allows nothing but what the page holds', () => {
    const policyOf = (html: string) => contentPolicy(pageCode(builtPage('x.html', html)));
    assert.equal(
      policyOf('<h1>A</h1>'),
      "default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'; trusted-types 'none'; require-trusted-types-for 'script'",
    );
    const search = parsePolicy(
      policyOf('<site-search></site-search><script src="/x.js" type="module"></script>'),
    );
    assert.deepEqual(search.get('script-src'), ["'self'", "'wasm-unsafe-eval'"]);
    assert.deepEqual(search.get('connect-src'), ["'self'"]);
    assert.deepEqual(search.get('form-action'), ["'self'"]);
    const chooser = parsePolicy(policyOf('<image-chooser style="--a:1"></image-chooser>'));
    assert.deepEqual(chooser.get('trusted-types'), ['article']);
    assert.deepEqual(chooser.get('style-src-attr'), ["'unsafe-hashes'", hashOf('--a:1')]);
  });

  test('leaves the tree as parsing the text again would give it', () => {
    const written = withPolicy(page());
    const parsed = builtPage(written.file, written.html);
    const outline = ({ elements }: typeof parsed) =>
      elements.map(({ tagName, attrs, parentNode }) => [tagName, attrs, parentNode?.nodeName]);
    assert.deepEqual(outline(written), outline(parsed));
    const children = ({ elements }: typeof parsed) =>
      elements.map(({ childNodes }) => childNodes.map(({ nodeName }) => nodeName));
    assert.deepEqual(children(written), children(parsed));
  });
});
