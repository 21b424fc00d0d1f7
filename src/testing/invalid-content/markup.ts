import { append, type Edit, type InvalidFixture } from './fixture.ts';

/** The same text at the end of a page in both languages, and what must be said of it in both. */
function inBoth(
  name: string,
  text: string,
  problem: { at?: string; field: string; message: string; fix: string },
): InvalidFixture {
  const files = ['en', 'zh'].map((locale) => `content/${locale}/guide/tags.mdx`);
  return {
    name,
    edits: Object.fromEntries(files.map((file): [string, Edit] => [file, append(text)])),
    expected: files.map((file) => ({ file, at: text, ...problem })),
  };
}

export const markupFixtures: InvalidFixture[] = [
  inBoth('a script', '<script>{`alert(1)`}</script>', {
    field: '<script>',
    message: 'is HTML that a page may not hold',
    fix: 'remove it: script belongs to src/islands, and the policy of the site would block this one',
  }),
  inBoth('a style', '<style>{`p { color: red }`}</style>', {
    field: '<style>',
    message: 'is HTML that a page may not hold',
    fix: 'remove it: styles belong to src/styles or to a component',
  }),
  inBoth('a frame', '<iframe src="https://example.org/" />', {
    field: '<iframe>',
    message: 'is HTML that a page may not hold',
    fix: 'link to that page instead: this site loads nothing from elsewhere',
  }),
  inBoth('HTML that Markdown has a mark for', 'a <b onclick="alert(1)">b</b>', {
    field: '<b>',
    message: 'is HTML that a page may not hold',
    fix: 'write **bold**',
  }),
  inBoth('HTML that no page needs', '<marquee>x</marquee>', {
    field: '<marquee>',
    message: 'is HTML that a page may not hold',
    fix: 'write Markdown, or a component of content/README.md; <br>, …',
  }),
  inBoth('an attribute that runs script', '<kbd onclick="alert(1)">x</kbd>', {
    field: '<kbd> onclick',
    message: 'would run script',
    fix: 'remove it: script belongs to src/islands',
  }),
  inBoth('an attribute with a style', '<kbd style="color: red">x</kbd>', {
    field: '<kbd> style',
    message: 'is a style',
    fix: 'remove it: styles belong to src/styles',
  }),
  inBoth('an attribute that is code', '<kbd title={process.version}>x</kbd>', {
    field: '<kbd> title',
    message: 'is code',
    fix: 'write a text: title="…"',
  }),
  inBoth('braces that run as JavaScript', 'x {process.version} y', {
    field: '{process.version}',
    message: 'would run as JavaScript',
    fix: 'write braces as code: `{…}`',
  }),
  inBoth('a link that runs script', '[x](javascript:alert)', {
    field: 'link javascript:alert',
    message: 'is a link with javascript:',
    fix: 'link to a page (/guide/…) or to https://…',
  }),
  inBoth('a picture of another host', '![x](https://example.org/x.png)', {
    field: 'image https://example.org/x.png',
    message: 'is loaded from another host',
    fix: 'save the picture beside the page, and write ./ and its name',
  }),
  inBoth('a picture outside the sub-path', '![x](/x.png)', {
    field: 'image /x.png',
    message: 'does not follow the sub-path of the site',
    fix: 'put the picture beside the page, and write ./ and its name',
  }),
  {
    name: 'a picture that is not there',
    edits: { 'content/en/guide/tags.mdx': append('![x](./nope.png)') },
    expected: [
      {
        file: 'content/en/guide/tags.mdx',
        at: '![x](./nope.png)',
        field: 'image ./nope.png',
        message: 'there is no content/en/guide/nope.png',
        fix: 'correct the path, seen from the page, or add the picture',
      },
    ],
  },
];
