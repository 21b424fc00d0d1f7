import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pageToMarkdown } from './page-to-markdown.ts';

const address = 'https://docs.example.org/team/zh/guide/tags/';
const cases: [name: string, html: string, markdown: string][] = [
  ['keeps the ids of headings', '<h2 id="why">为什么</h2><p>x</p>', '## 为什么 {#why}\n\nx\n'],
  [
    'names the language of code and keeps it to the letter',
    '<copy-code><pre data-language="dockerfile"><code><span>FROM</span> debian:13\n\nRUN a_b *c*\n</code></pre><button>Copy</button></copy-code>',
    '```dockerfile\nFROM debian:13\n\nRUN a_b *c*\n```\n',
  ],
  [
    'makes links absolute, under a sub-path too',
    '<p><a href="/team/zh/rules/bi001/">BI001</a> <a href="#why">w</a></p>',
    '[BI001](https://docs.example.org/team/zh/rules/bi001/) [w](https://docs.example.org/team/zh/guide/tags/#why)\n',
  ],
  [
    'sets the caption of a table above it',
    '<table><caption>Sizes</caption><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    'Sizes\n\n| a   |\n| --- |\n| 1   |\n',
  ],
  [
    'leaves out purely visual and interactive elements',
    '<article><p>x</p><nav data-pagefind-ignore="all">menu</nav><svg><text>y</text></svg></article>',
    'x\n',
  ],
  [
    'parts elements that only styles part',
    '<p><strong>a</strong><a href="#b">b</a></p>',
    `**a** [b](${address}#b)\n`,
  ],
  [
    'parts a size from the image it was measured on',
    '<dd><data value="8090000">8.09 MB</data><small>alpine:3.20</small></dd>',
    '8.09 MB alpine:3.20\n',
  ],
];

describe('the Markdown of an article', () => {
  for (const [name, html, markdown] of cases) {
    test(name, () => assert.equal(pageToMarkdown(html, address), markdown));
  }
});
