import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inlineCode } from '../../built-site/inline-code.ts';
import { builtPage } from '../../built-site/site.ts';
import { contentPolicy, hashOf } from '../../hosting/policy.ts';
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
    assert.deepEqual(inlineCode(page()), { scripts: ['go()', '{}'], styles: ['a{}'] });
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
      contentPolicy({ scripts: ['b', 'a', 'b'], styles: [] }),
      contentPolicy({ scripts: ['a', 'b'], styles: [] }),
    );
    assert.throws(() => withPolicy(builtPage('x.html', '<title>x</title>')), /begins with/);
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
