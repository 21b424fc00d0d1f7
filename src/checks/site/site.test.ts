import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { after, describe, test } from 'node:test';
import { addAddresses, addressesOf } from './addresses.ts';
import { withPolicy } from '../../integrations/pages/policy.ts';
import { checkPage, checkSite } from '../index.ts';
import { formatProblem } from '../../content/problem.ts';
import { builtPage, readPage } from '../../built-site/site.ts';
import { readFacts } from './facts.ts';
import { weighPages } from './weight.ts';

/** What the records know in these tests. */
const versions = new Map([
  ['Debian', new Set(['12', '13'])],
  ['glibc', new Set(['2.36', '2.41'])],
]);

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/**
 * Writes a site of the given files and returns what the checks say about it.
 * @param addresses the list of published addresses; what the site publishes when absent
 */
function problemsOf(files: Record<string, string>, base = '/', addresses?: string): string[] {
  const site = siteOf(files, base);
  const ofPages = site.pages.flatMap(({ file, isArticle }) => {
    const markdown = join(site.folder, file.replace(/html$/, 'md'));
    const text = isArticle && existsSync(markdown) ? readFileSync(markdown, 'utf8') : undefined;
    return checkPage(readPage(site, file), text, versions);
  });
  const problems = [...ofPages, ...checkSite(site, addresses ?? addAddresses('', site))];
  return problems.map(formatProblem);
}

function siteOf(files: Record<string, string>, base = '/') {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  // Every page has its card and is in the sitemap, where a test does not say otherwise.
  const pages = Object.keys(files).filter((one) => one.endsWith('.html'));
  for (const file of pages) {
    const address = addressOf(file, base);
    const html = files[file]!;
    if (!html.includes('og:'))
      writeFileSync(join(folder, file), html.replace('</head>', `${card(address)}</head>`));
  }
  const listed = pages.filter((file) => !files[file]!.includes('noindex'));
  const sitemap = listed.map((file) => `<url><loc>${addressOf(file, base)}</loc></url>`).join('');
  if (!('sitemap-0.xml' in files)) writeFileSync(join(folder, 'sitemap-0.xml'), sitemap);
  writeFileSync(join(folder, 'card.png'), '');
  // Every article has its Markdown file, where a test does not write or leave it out itself.
  for (const file of Object.keys(files).filter((one) => one.endsWith('index.html'))) {
    const markdownFile = file.replace(/html$/, 'md');
    if (!(markdownFile in files)) writeFileSync(join(folder, markdownFile), '# A\n\nText\n');
    if (files[markdownFile] === '') rmSync(join(folder, markdownFile));
  }
  return readFacts(folder, base);
}

const addressOf = (file: string, base: string) =>
  `https://site.example${base}${file.replace(/index\.html$/, '')}`;

/** What a chat shows of a page, with its canonical address. */
const card = (address: string, image = 'https://site.example/card.png') =>
  `<link rel="canonical" href="${address}">` +
  Object.entries({
    title: 'Title',
    description: 'Text',
    type: 'article',
    url: address,
    site_name: 'Site',
    locale: 'en',
    image,
    'image:alt': 'Name',
  })
    .map(([name, content]) => `<meta property="og:${name}" content="${content}">`)
    .join('');

const bare = (body: string, head = '') =>
  `<!doctype html><html lang="en" data-kind="guide"><head><meta charset="utf-8"><title>Title</title>${head}</head>` +
  `<body><main data-pagefind-body>${body}</main></body></html>`;

/** A page as the build writes it, with its policy. */
const page = (body: string, head = '') => withPolicy(builtPage('', bare(body, head))).html;

const good = { 'en/a/index.html': page('<h1 id="top">A</h1><p><a href="/en/a/#top">up</a></p>') };

test('a sound site has no problems', () => {
  assert.deepEqual(problemsOf(good), []);
});

const source = '<a class="source" href="/en/a/">[s]</a>';

test('a number that a record, a source or a quotation vouches for is sound', () => {
  const sound = page(
    '<article><h1>A</h1>' +
      '<p><data value="80000000" title="compressed · 2026-08-04">80 MB</data> and <code>9 MB</code></p>' +
      `<p>It took 70 MB on 2026-08-04 ${source}, not “60 MB”.</p>` +
      `<p>Its history ${source}:</p><ul><li>2023-04-13: appears</li></ul>` +
      `<table><caption>Sizes ${source}</caption><tbody><tr><td>9 MB</td></tr></tbody></table>` +
      `<table><tbody><tr><td>19</td></tr></tbody></table><p>Counted in a year ${source}.</p></article>`,
  );
  assert.deepEqual(problemsOf({ 'en/a/index.html': sound }), []);
});

test('what is written with digits and is no figure needs no source', () => {
  const sound = page(
    '<h1>A</h1><p>Debian 12 and 13 on amd64, 32-bit, with glibc 2.41 or 2.36: BI003, docker/buildx#3854, CC BY 4.0.</p>' +
      '<table><tbody><tr><td>1. Steps 2 to 4 fail</td></tr></tbody></table>' +
      '<p>A uid above 0, such as <code>10001</code>. 1 MB = 1,000,000 bytes.</p>',
  );
  assert.deepEqual(problemsOf({ 'en/a/index.html': sound }), []);
});

const unsourced = (html: string) => ({ 'en/a/index.html': page(`<h1>A</h1>${html}`) });

const invalidSites: [string, Record<string, string>, RegExp][] = [
  [
    'a size that nobody vouches for',
    unsourced('<p>It takes 80 MB.</p>'),
    /en\/a\/index\.html {2}"It takes 80 MB\." {2}holds a number that names no source/,
  ],
  ['a number in small print', unsourced('<p><small>of 7 images</small></p>'), /"of 7 images"/],
  [
    'a number in a list of facts',
    unsourced('<dl><dt>Rebuilt</dt><dd>19 times</dd></dl>'),
    /"19 times" {2}holds/,
  ],
  [
    'a number in a caption',
    unsourced('<table><caption>8 images</caption><tbody><tr><td>A</td></tr></tbody></table>'),
    /"8 images" {2}holds/,
  ],
  [
    'a number in a cell, with a source in another row only',
    unsourced(`<table><tbody><tr><td>B ${source}</td></tr><tr><td>17</td></tr></tbody></table>`),
    /"17" {2}holds/,
  ],
  ['a version no record knows', unsourced('<p>On Debian 9.</p>'), /"On Debian 9\." {2}holds/],
  ['a version of something else', unsourced('<p>It has 12 of them.</p>'), /"It has 12 of them\."/],
  ['a year', unsourced('<p>Since 2023.</p>'), /"Since 2023\." {2}holds/],
  [
    'a size of no day',
    { 'en/a/index.html': page('<article><h1>A</h1><p><data value="80">80 B</data></p></article>') },
    /en\/a\/index\.html {2}<data value="80"> {2}does not say of which day it is/,
  ],
  [
    'a dead link',
    { 'en/a/index.html': page('<h1>A</h1><p><a href="/en/b/">b</a></p>') },
    /en\/a\/index\.html {2}\/en\/b\/ {2}leads nowhere/,
  ],
  [
    'a dead fragment',
    { 'en/a/index.html': page('<h1>A</h1><p><a href="#gone">x</a></p>') },
    /#gone {2}leads to a page without "#gone"\n {4}→ correct what follows the #/,
  ],
  [
    'a missing file',
    { 'en/a/index.html': page('<h1>A</h1>', '<link rel="icon" href="/none.svg">') },
    /\/none\.svg {2}leads nowhere/,
  ],
  [
    'a link into the other language',
    {
      ...good,
      'zh/a/index.html': page('<h1>A</h1><p><a href="/en/a/">a</a></p>').replace('"en"', '"zh-CN"'),
    },
    /\/en\/a\/ {2}leads into the other language/,
  ],
  ['raw bold', { 'en/a/index.html': page('<h1>A</h1><p>**x**</p>') }, /prints "\*\*"/],
  ['a raw directive', { 'en/a/index.html': page('<h1>A</h1><p>:::note</p>') }, /prints ":::"/],
  ['a raw heading id', { 'en/a/index.html': page('<h1>A {#a}</h1>') }, /prints "\{#a\}"/],
  [
    'a request to another host',
    { 'en/a/index.html': page('<h1>A</h1>', '<script src="https://cdn.example/x.js"></script>') },
    /<script> https:\/\/cdn\.example\/x\.js {2}is a request to another host/,
  ],
  [
    'an image of another host among several',
    {
      'en/a/index.html': page('<h1>A</h1><img alt="" srcset="/a.png 1x, //cdn.example/b.png 2x">'),
    },
    /<img> {2}\/\/cdn\.example\/b\.png 2x {2}is a request to another host/,
  ],
  [
    'a style that loads from another host',
    { 'en/a/index.html': page('<h1 style="background:url(https://cdn.example/x.png)">A</h1>') },
    /https:\/\/cdn\.example\/x\.png {2}is a request to another host/,
  ],
  [
    'a style file that loads from another host',
    { ...good, 'x.css': '@import "//cdn.example/font.css";' },
    /x\.css {2}\/\/cdn\.example\/font\.css {2}is a request to another host/,
  ],
  [
    'a page without policy',
    { 'en/a/index.html': bare('<h1>A</h1>') },
    /has no Content-Security-Policy/,
  ],
  [
    'a script the policy does not name',
    {
      'en/a/index.html': page('<h1>A</h1>').replace('</main>', '<script>alert(1)</script></main>'),
    },
    /alert\(1\) {2}is not named by the policy/,
  ],
  [
    'a style the policy does not name',
    { 'en/a/index.html': page('<h1>A</h1>').replace('</head>', '<style>a{}</style></head>') },
    /a\{\} {2}is not named by the policy/,
  ],
  [
    'a style attribute the policy does not name',
    { 'en/a/index.html': page('<h1>A</h1>').replace('<h1>', '<h1 style="--least:1px">') },
    /--least:1px {2}is not named by the policy/,
  ],
  [
    'a style attribute that a style sheet could have',
    { 'en/a/index.html': page('<h1 style="color: red">A</h1>') },
    /Inline style is not allowed/,
  ],
  [
    'a policy that allows any script',
    {
      'en/a/index.html': page('<h1>A</h1>', '<style>a{}</style>').replace(
        "default-src 'none'",
        "default-src 'none'; script-src 'unsafe-inline'",
      ),
    },
    /script-src {2}allows 'unsafe-inline', which the page does not need/,
  ],
  [
    'a policy that allows more than the page holds',
    { 'en/a/index.html': page('<h1>A</h1>').replace("'none'", "'self'") },
    /default-src {2}allows 'self', which the page does not need/,
  ],
  [
    'a policy that refuses what the page loads',
    {
      'en/a/index.html': page('<h1>A</h1>', '<script src="/x.js" type="module"></script>').replace(
        "script-src 'self'",
        "script-src 'none'",
      ),
      'x.js': '',
    },
    /script-src {2}does not allow 'self'/,
  ],
  [
    'a policy with what the header refuses',
    {
      'en/a/index.html': page('<h1>A</h1>').replace("img-src 'self'", "img-src 'self' data:"),
    },
    /img-src {2}data: is refused by the header/,
  ],
  [
    'a policy that comes too late',
    {
      'en/a/index.html': page('<h1>A</h1>').replace(
        '<meta charset',
        '<script src="/x.js"></script><meta charset',
      ),
      'x.js': '',
    },
    /<script> {2}stands before the policy/,
  ],
  [
    'script in an attribute',
    { 'en/a/index.html': page('<h1>A</h1><p onclick="go()">x</p>') },
    /<p onclick> {2}is script in markup/,
  ],
  [
    'script in an address',
    { 'en/a/index.html': page('<h1>A</h1><p><a href=" JavaScript:go()">x</a></p>') },
    /<a href> {2}is script in markup/,
  ],
  [
    'a page outside the index',
    { 'en/a/index.html': page('<h1>A</h1>').replace(' data-pagefind-body', '') },
    /is not in the search index/,
  ],
  [
    'a page without a card',
    {
      'en/a/index.html': page('<h1>A</h1>', card(addressOf('en/a/index.html', '/'))).replace(
        /<meta property="og:description".*?>/,
        '',
      ),
    },
    /en\/a\/index\.html {2}og:description {2}is missing or empty/,
  ],
  [
    'a card with another address',
    {
      'en/a/index.html': page('<h1>A</h1>', card(addressOf('en/a/index.html', '/'))).replace(
        'rel="canonical" href="https://site.example/en/a/"',
        'rel="canonical" href="https://site.example/en/b/"',
      ),
    },
    /og:url {2}is \S+\/en\/a\/, the canonical address is \S+\/en\/b\//,
  ],
  [
    'a card in another language',
    {
      'zh/a/index.html': page('<h1>A</h1>', card(addressOf('zh/a/index.html', '/'))).replace(
        'lang="en"',
        'lang="zh-CN"',
      ),
    },
    /og:locale {2}is en on a page in zh-CN/,
  ],
  [
    'a card whose image is not there',
    {
      'en/a/index.html': page('<h1>A</h1>', card(addressOf('en/a/index.html', '/'), '/card.png')),
    },
    /og:image {2}\/card\.png is no file of this site/,
  ],
  [
    'a page that the sitemap leaves out',
    { ...good, 'sitemap-0.xml': '' },
    /en\/a\/index\.html {2}is not in the sitemap/,
  ],
  [
    'a page in the sitemap that keeps search engines out',
    {
      'en/a/index.html': page('<h1>A</h1>', '<meta name="robots" content="noindex">'),
      'sitemap-0.xml': '<loc>https://site.example/en/a/</loc>',
    },
    /en\/a\/index\.html {2}is in the sitemap, and keeps/,
  ],
  [
    'invalid HTML',
    { 'en/a/index.html': page('<h1>A</h1><p><div>x</div></p>') },
    /en\/a\/index\.html:\d+[\s\S]*→ correct the component/,
  ],
  [
    'an article without its Markdown',
    { ...good, 'en/a/index.md': '' },
    /en\/a\/index\.md {2}is missing/,
  ],
  [
    'Markdown with HTML in it',
    { ...good, 'en/a/index.md': '# A\n\n<div>x</div> and `<code>`\n' },
    /en\/a\/index\.md:3 {2}<div> {2}is HTML/,
  ],
  [
    'Markdown with an empty section',
    { ...good, 'en/a/index.md': '# A\n\nText\n\n## B {#b}\n\n## C {#c}\n\nText\n' },
    /en\/a\/index\.md:5 {2}## B \{#b\} {2}has nothing below it/,
  ],
  [
    'a page that is too heavy',
    { 'en/guide/a/index.html': page(`<h1>A</h1><p>${randomBytes(20_000).toString('hex')}</p>`) },
    /bytes of a guide page {2}\d+, at most 20000 are allowed/,
  ],
  [
    'too much script',
    {
      'en/a/index.html': page('<h1>A</h1>', '<script type="module" src="/x.js"></script>'),
      'x.js': `import"./y.js"`,
      'y.js': `"${randomBytes(8_000).toString('hex')}"`,
    },
    /bytes of script {2}\d+, at most 5000 are allowed/,
  ],
  [
    'a search that costs too much script',
    {
      'en/a/index.html': page('<h1>A</h1>', '<script type="module" src="/x.js"></script>'),
      'x.js': 'import("./_astro/search-dialog.js")',
      '_astro/search-dialog.1.js': 'import"./results.1.js"',
      '_astro/results.1.js': `"${randomBytes(4_000).toString('hex')}"`,
    },
    /search-dialog\.1\.js {2}bytes of script for a search {2}\d+, at most 4000 are allowed/,
  ],
  [
    'too many requests',
    {
      'en/a/index.html': page(
        '<h1>A</h1>',
        [...'abcdef'].map((name) => `<link rel="stylesheet" href="/${name}.css">`).join(''),
      ),
      ...Object.fromEntries([...'abcdef'].map((name) => [`${name}.css`, ''])),
    },
    /requests {2}7, at most 6 are allowed/,
  ],
];

describe('the checks of the built site find', () => {
  for (const [name, files, expected] of invalidSites) {
    test(name, () => {
      const problems = problemsOf(files);
      assert.ok(
        problems.some((problem) => expected.test(problem)),
        `expected ${expected}, got:\n${problems.join('\n')}`,
      );
    });
  }

  test('a link that leaves the sub-path', () => {
    const problems = problemsOf(good, '/team/');
    assert.match(problems.join('\n'), /\/en\/a\/#top {2}leaves the sub-path \/team\//);
  });
});

test('a page weighs its HTML, its styles and its scripts with what they import', () => {
  const site = siteOf({
    'en/a/index.html': page('<h1>A</h1>', '<script type="module" src="/x.js"></script>'),
    'x.js': 'import"./y.js";import("./lazy.js")',
    'y.js': 'export const y=1',
    'lazy.js': 'export const lazy=1',
  });
  const [weight] = weighPages(site);
  assert.equal(weight?.requests, 3, 'the page, x.js and y.js; lazy.js loads on first use');
  assert.ok(weight.total > weight.script && weight.script > 0);
});

describe('the list of published addresses', () => {
  const moved = {
    ...good,
    'en/b/index.html': page('<h1>B</h1><h2 id="x">X<span id="y"></span></h2>'),
    'en/old/index.html': page('<h1>Old</h1><p><a href="/team/en/b/" data-moved>B</a></p>'),
    'feed.xml': '',
  };
  const list = '/en/b/\n/en/b/#x\n/en/b/#y\n/en/a/\n/en/old/\n/en/old/#x\n/feed.xml\n';
  const problemsWith = (addition: string) =>
    problemsOf(moved, '/team/', list + addition).filter((one) => one.includes('addresses'));

  test('holds pages, their headings and rows, and files for machines', () => {
    const files = {
      'index.html': page('<h1 id="door">Door</h1>'),
      '404.html': page('<h2 id="lost">Lost</h2>'),
      'en/a/index.html': page(
        '<h2 id="b">B</h2><svg id="drawing"></svg><input id="field">' +
          '<table><tbody id="row"><tr><td>1</td></tr></tbody></table>',
      ),
      'rules.json': '{}',
      'en/eol.ics': '',
      'sitemap-0.xml': '',
      'robots.txt': '',
      'social.png': '',
      'pagefind/entry.json': '{}',
    };
    assert.deepEqual(addressesOf(siteOf(files)).sort(), [
      '/',
      '/en/a/',
      '/en/a/#b',
      '/en/a/#row',
      '/en/eol.ics',
      '/rules.json',
    ]);
  });

  test('is content with ids that stayed and pages that say where they went', () => {
    assert.deepEqual(problemsWith(''), []);
  });

  const broken: [string, string, RegExp][] = [
    [
      'a page that is gone',
      '/en/gone/',
      /addresses\.txt:8 {2}\/gone\/ {2}no longer answers\n[\s\S]*→ bring the page back, or add \{ from: \/gone\/, to: .*moved\.yml/,
    ],
    ['a feed that is gone', '/en/eol.ics', /\/eol\.ics {2}no longer answers[\s\S]*→ bring it/],
    [
      'a heading that is gone',
      '/en/b/#z',
      /addresses\.txt:8 {2}\/b\/ {2}no longer has #z\n[\s\S]*→ give the heading its id "z" back, or add \{ from: \/b\/#z, to: /,
    ],
    ['a heading that is not where its page moved to', '/en/old/#z', /\/old\/ {2}no longer has #z/],
  ];
  for (const [name, address, expected] of broken) {
    test(`finds ${name}`, () => {
      const problems = problemsWith(`${address}\n`);
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0]!, expected);
    });
  }

  test('says once what a page has lost in both languages', () => {
    const gone = '/en/gone/\n/en/gone/#a\n/en/gone/#b\n/zh/gone/\n/zh/gone/#a\n/zh/gone/#b\n';
    const problems = problemsWith(gone);
    assert.equal(problems.length, 1, problems.join('\n'));
    assert.match(
      problems[0]!,
      /addresses\.txt:8 {2}\/gone\/ {2}no longer answers, nor do its 2 headings\n/,
    );
  });

  test('proposes the new id of a heading that was renamed, and no new list before', () => {
    const renamed = list.replace('/en/b/#x\n', '/en/b/#old-x\n');
    const problems = problemsOf(moved, '/team/', renamed);
    const found = problems.filter((one) => one.includes('addresses'));
    assert.equal(found.length, 1, problems.join('\n'));
    assert.match(
      found[0]!,
      /\/b\/ {2}no longer has #old-x\n[\s\S]*\{ from: \/b\/#old-x, to: \/b\/#x \}/,
    );
  });

  test('takes a heading of a moved page that says where it went', () => {
    const site = {
      ...moved,
      'en/old/index.html': moved['en/old/index.html'].replace('<p>', '<p id="z"></p><p>'),
    };
    const problems = problemsOf(site, '/team/', `${list}/en/old/#z\n`);
    assert.deepEqual(
      problems.filter((one) => one.includes('addresses')),
      [],
    );
  });

  test('finds what is new, and grows without losing a line', () => {
    const problems = problemsOf(moved, '/team/', '# A comment\n/en/b/\n');
    const reported = problems.join('\n');
    assert.match(reported, /\/a\/ {2}is not listed\n[\s\S]*→ run npm run addresses/);
    assert.match(reported, /\/b\/ {2}is not listed: #x\n/);
    const old = '# A comment\n/en/gone/\n/en/b/\n';
    const grown = addAddresses(old, siteOf(moved))
      .split('\n')
      .filter((line) => /^\//.test(line));
    assert.deepEqual(grown, ['/en/a/', '/en/b/', '/en/b/#x', '/en/gone/', '/en/old/', '/feed.xml']);
  });
});
