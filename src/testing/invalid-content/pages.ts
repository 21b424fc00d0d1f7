import { append, remove, replace, type InvalidFixture } from './fixture.ts';

const bareFigureFix =
  'let a record say it (<Size>, <EndOfLife>), or put <Source id="…" /> into the paragraph';

export const pageFixtures: InvalidFixture[] = [
  {
    name: 'a page in one language only',
    edits: { 'content/en/guide/tags.mdx': remove },
    expected: [
      {
        file: 'content/en/guide/tags.mdx',
        message: 'is missing',
        fix: 'write the page in this language too: both languages change in one commit',
      },
    ],
  },
  {
    name: 'a page nobody listed',
    edits: {
      'content/en/guide/new.mdx': () => '---\ntitle: New\ndescription: New.\n---\n',
      'content/zh/guide/new.mdx': () => '---\ntitle: 新\ndescription: 新。\n---\n',
    },
    expected: [
      {
        file: 'content/zh/guide/new.mdx',
        message: 'is listed nowhere, so nothing leads to it',
        fix: 'add { id: guide/new, reviewed: <day> } to content/data/pages.yml, at its place in the reading order',
      },
    ],
  },
  {
    name: 'frontmatter with a field too many',
    edits: { 'content/en/guide/tags.mdx': replace('title:', 'order: 3\ntitle:') },
    expected: [
      {
        file: 'content/en/guide/tags.mdx',
        at: 'order: 3',
        field: 'order',
        message: 'Unknown field `order`',
        fix: 'remove it, or correct its name; the fields are title, description',
      },
    ],
  },
  {
    name: 'MDX that does not parse',
    edits: { 'content/en/guide/tags.mdx': append('<Note>') },
    expected: [
      {
        file: 'content/en/guide/tags.mdx',
        at: '<Note>',
        message: 'Invalid MDX: Expected a closing tag for `<Note>`',
        fix: 'close every tag, and write < and { as code: `<`, `{`',
      },
    ],
  },
  {
    name: 'heading ids that differ between languages',
    edits: { 'content/zh/guide/tags.mdx': replace('{#ladder}', '{#ladders}') },
    expected: [
      {
        file: 'content/zh/guide/tags.mdx',
        at: '## 从松到紧 {#ladders}',
        field: 'heading ids',
        message: 'here "## ladders", but "## ladder" in content/en/guide/tags.mdx:⟨{#ladder}⟩',
        fix: 'give both languages the same heading ids, in the same order',
      },
    ],
  },
  {
    name: 'a component that is in one language only',
    edits: { 'content/en/guide/tags.mdx': replace(/<ReleaseTable image="debian" \/>/, '') },
    expected: [
      {
        file: 'content/zh/guide/tags.mdx',
        at: '<ReleaseTable image="debian" />',
        field: 'components',
        message:
          'here "<ReleaseTable image="debian">", but "<EndOfLife of="debian 10" phase="lts">" in content/en/guide/tags.mdx:⟨<EndOfLife of="debian 10"⟩',
        fix: 'give both languages the same components, in the same order',
      },
    ],
  },
  {
    name: 'code that differs between languages',
    edits: {
      'content/zh/guide/tags.mdx': replace('FROM node:26-trixie-slim\n', 'FROM node:26-slim\n'),
    },
    expected: [
      {
        file: 'content/zh/guide/tags.mdx',
        at: '```dockerfile',
        field: 'code blocks',
        message:
          'here "FROM node:26-slim", but "FROM node:26-trixie-slim" in content/en/guide/tags.mdx:⟨```dockerfile⟩',
        fix: 'give both languages the same code blocks, in the same order',
      },
    ],
  },
  {
    name: 'a heading without an id',
    edits: {
      'content/en/guide/tags.mdx': append('## More'),
      'content/zh/guide/tags.mdx': append('## 更多'),
    },
    expected: [
      {
        file: 'content/en/guide/tags.mdx',
        at: '## More',
        field: 'heading "More"',
        message: 'has no id',
        fix: 'end it with a short English one, the same in both languages: {#exceptions}',
      },
      {
        file: 'content/zh/guide/tags.mdx',
        at: '## 更多',
        field: 'heading "更多"',
        message: 'has no id',
        fix: 'end it with a short English one, the same in both languages: {#exceptions}',
      },
    ],
  },
  {
    name: 'a heading id used twice',
    edits: {
      'content/en/guide/tags.mdx': append('## More {#ladder}'),
      'content/zh/guide/tags.mdx': append('## 更多 {#ladder}'),
    },
    expected: [
      {
        file: 'content/en/guide/tags.mdx',
        at: '## More {#ladder}',
        field: 'heading "More"',
        message: 'has the id "ladder" of another heading',
        fix: 'give it another id',
      },
      {
        file: 'content/zh/guide/tags.mdx',
        at: '## 更多 {#ladder}',
        field: 'heading "更多"',
        message: 'has the id "ladder" of another heading',
        fix: 'give it another id',
      },
    ],
  },
  {
    name: 'a link that names a language',
    edits: {
      'content/en/guide/tags.mdx': append('[x](/zh/guide/tags/)'),
      'content/zh/guide/tags.mdx': append('[x](/zh/guide/tags/)'),
    },
    expected: [
      {
        file: 'content/en/guide/tags.mdx',
        at: '[x](/zh/guide/tags/)',
        field: 'link /zh/guide/tags/',
        message: 'names a language, so it would leave the reader in that one',
        fix: 'write /guide/tags/: the page adds its own language',
      },
      {
        file: 'content/zh/guide/tags.mdx',
        at: '[x](/zh/guide/tags/)',
        field: 'link /zh/guide/tags/',
        message: 'names a language, so it would leave the reader in that one',
        fix: 'write /guide/tags/: the page adds its own language',
      },
    ],
  },
  {
    name: 'bold that prints its stars',
    edits: {
      'content/zh/guide/tags.mdx': append('**注意：**文字'),
      'content/en/guide/tags.mdx': append('**Note:** text'),
    },
    expected: [
      {
        file: 'content/zh/guide/tags.mdx',
        at: '**注意：**文字',
        message: 'would show "**" to readers',
        fix: 'put the punctuation outside the bold: **注意**：文字',
      },
    ],
  },
  {
    name: 'a directive nobody handles',
    edits: {
      'content/zh/guide/tags.mdx': append(':::note\n文字\n:::'),
      'content/en/guide/tags.mdx': append(':::note\ntext\n:::'),
    },
    expected: [
      {
        file: 'content/en/guide/tags.mdx',
        at: ':::note',
        message: 'would show ":::" to readers',
        fix: 'write a component instead: <Note>…</Note> or <Pitfall title="…">…</Pitfall>',
      },
      {
        file: 'content/zh/guide/tags.mdx',
        at: ':::note',
        message: 'would show ":::" to readers',
        fix: 'write a component instead: <Note>…</Note> or <Pitfall title="…">…</Pitfall>',
      },
    ],
  },
  {
    name: 'half-width punctuation in Chinese',
    edits: {
      'content/zh/guide/tags.mdx': append('这样不好, 改掉'),
      'content/en/guide/tags.mdx': append('Text'),
    },
    expected: [
      {
        file: 'content/zh/guide/tags.mdx',
        at: '这样不好, 改掉',
        field: '"好,"',
        message: 'is half-width punctuation in a Chinese sentence',
        fix: 'use the full-width mark: ，；：？！。',
      },
    ],
  },
  {
    name: 'a line break inside a Chinese paragraph',
    edits: {
      'content/zh/guide/tags.mdx': append('前半句，\n后半句。'),
      'content/en/guide/tags.mdx': append('Text'),
    },
    expected: [
      {
        file: 'content/zh/guide/tags.mdx',
        at: '前半句，',
        field: '"，⏎后"',
        message: 'is a line break inside a Chinese paragraph, which shows as a space',
        fix: 'keep the paragraph on one line',
      },
    ],
  },
  {
    name: 'a size nobody vouches for',
    edits: {
      'content/en/guide/tags.mdx': append('It takes 80 MB.'),
      'content/zh/guide/tags.mdx': append('它占80 MB。'),
    },
    expected: [
      {
        file: 'content/en/guide/tags.mdx',
        at: 'It takes 80 MB.',
        field: '"80 MB"',
        message: 'is a figure that names no source',
        fix: bareFigureFix,
      },
      {
        file: 'content/zh/guide/tags.mdx',
        at: '它占80 MB。',
        field: '"80 MB"',
        message: 'is a figure that names no source',
        fix: bareFigureFix,
      },
    ],
  },
  {
    name: 'a day in a table without a source',
    edits: {
      'content/en/guide/tags.mdx': append('Text.\n\n| a | b |\n| - | - |\n| c | 2026-01-02 |'),
      'content/zh/guide/tags.mdx': append(
        '文字。\n\n| 甲 | 乙 |\n| - | - |\n| 丙 | 2026-01-02起 |',
      ),
    },
    expected: [
      {
        file: 'content/en/guide/tags.mdx',
        at: '| c | 2026-01-02 |',
        field: '"2026-01-02"',
        message: 'is a figure that names no source',
        fix: bareFigureFix,
      },
      {
        file: 'content/zh/guide/tags.mdx',
        at: '| 丙 | 2026-01-02起 |',
        field: '"2026-01-02"',
        message: 'is a figure that names no source',
        fix: bareFigureFix,
      },
    ],
  },
  {
    name: 'a share in a list without a source',
    edits: {
      'content/en/guide/tags.mdx': append('- 25% smaller'),
      'content/zh/guide/tags.mdx': append('- 小25%'),
    },
    expected: [
      {
        file: 'content/en/guide/tags.mdx',
        at: '- 25% smaller',
        field: '"25%"',
        message: 'is a figure that names no source',
        fix: bareFigureFix,
      },
      {
        file: 'content/zh/guide/tags.mdx',
        at: '- 小25%',
        field: '"25%"',
        message: 'is a figure that names no source',
        fix: bareFigureFix,
      },
    ],
  },
  {
    name: 'a component that names nothing',
    edits: {
      'content/en/guide/tags.mdx': append('<Size of="nothing:1" kind="compressed" />'),
      'content/zh/guide/tags.mdx': append('<Size of="nothing:1" kind="compressed" />'),
    },
    expected: [
      {
        file: 'content/en/guide/tags.mdx',
        at: '<Size of="nothing:1" kind="compressed" />',
        field: '<Size>',
        message: 'there is no compressed size of "nothing:1"',
        fix: 'add the figure to the sizes of its image or runtime in content/data, or name one that is there',
      },
      {
        file: 'content/zh/guide/tags.mdx',
        at: '<Size of="nothing:1" kind="compressed" />',
        field: '<Size>',
        message: 'there is no compressed size of "nothing:1"',
        fix: 'add the figure to the sizes of its image or runtime in content/data, or name one that is there',
      },
    ],
  },
  {
    name: 'a drawing of nothing',
    edits: {
      'content/en/guide/libc.mdx': replace('<Diagram name="loader" />', '<Diagram name="load" />'),
      'content/zh/guide/libc.mdx': replace('<Diagram name="loader" />', '<Diagram name="load" />'),
      'content/en/guide/lifecycle.mdx': replace('"debian ubuntu alpine"', '"debian centos"'),
      'content/zh/guide/lifecycle.mdx': replace('"debian ubuntu alpine"', '"debian centos"'),
    },
    expected: ['en', 'zh'].flatMap((locale) => [
      {
        file: `content/${locale}/guide/libc.mdx`,
        at: '<Diagram name="load" />',
        field: '<Diagram>',
        message: 'there is no content/diagrams/load.en.mmd',
        fix: 'write it there in both languages, or name one that is there, without language and ending',
      },
      {
        file: `content/${locale}/guide/lifecycle.mdx`,
        at: '<SupportTimeline images="debian centos" />',
        field: '<SupportTimeline>',
        message: 'there is no "centos" in content/data/images',
        fix: 'name a file that is there, without its ending',
      },
    ]),
  },
  {
    name: 'a component that is not there',
    edits: {
      'content/en/guide/tags.mdx': append('<Hint />'),
      'content/zh/guide/tags.mdx': append('<Hint />'),
    },
    expected: [
      {
        file: 'content/en/guide/tags.mdx',
        at: '<Hint />',
        field: '<Hint>',
        message: 'is not a component',
        fix: 'correct its name, or use another of those that content/README.md lists',
      },
      {
        file: 'content/zh/guide/tags.mdx',
        at: '<Hint />',
        field: '<Hint>',
        message: 'is not a component',
        fix: 'correct its name, or use another of those that content/README.md lists',
      },
    ],
  },
  {
    name: 'a source and a component with typos',
    edits: {
      'content/en/guide/tags.mdx': append('x <Source id="repo-inof" />\n\n<Pitfal title="x" />'),
      'content/zh/guide/tags.mdx': append('甲<Source id="repo-inof" />\n\n<Pitfal title="x" />'),
    },
    expected: ['en', 'zh'].flatMap((locale) => [
      {
        file: `content/${locale}/guide/tags.mdx`,
        at: '<Source id="repo-inof" />',
        field: '<Source>',
        message: 'there is no source "repo-inof". Did you mean "repo-info"?',
        fix: 'add it to content/data/sources.yml, or name one that is there',
      },
      {
        file: `content/${locale}/guide/tags.mdx`,
        at: '<Pitfal title="x" />',
        field: '<Pitfal>',
        message: 'is not a component. Did you mean `Pitfall`?',
        fix: 'correct its name, or use another of those that content/README.md lists',
      },
    ]),
  },
  {
    name: 'an import',
    edits: { 'content/en/guide/tags.mdx': append("import x from './x.ts'") },
    expected: [
      {
        file: 'content/en/guide/tags.mdx',
        at: "import x from './x.ts'",
        message: 'imports or exports something',
        fix: 'remove the line: the components of content/README.md are there without it',
      },
    ],
  },
  {
    name: 'a heading of the wrong level',
    edits: {
      'content/en/guide/tags.mdx': append('#### More {#more}'),
      'content/zh/guide/tags.mdx': append('#### 更多 {#more}'),
    },
    expected: [
      {
        file: 'content/en/guide/tags.mdx',
        at: '#### More {#more}',
        field: 'heading "More"',
        message: 'is of level 4',
        fix: 'use ## or ###: the title of the page is in its frontmatter',
      },
      {
        file: 'content/zh/guide/tags.mdx',
        at: '#### 更多 {#more}',
        field: 'heading "更多"',
        message: 'is of level 4',
        fix: 'use ## or ###: the title of the page is in its frontmatter',
      },
    ],
  },
  {
    name: 'a typed space in Chinese',
    edits: {
      'content/zh/guide/tags.mdx': append('用 Alpine 之前先想想'),
      'content/en/guide/tags.mdx': append('Text'),
    },
    expected: [
      {
        file: 'content/zh/guide/tags.mdx',
        at: '用 Alpine 之前先想想',
        field: '"用 A"',
        message: 'has a typed space between Chinese and Latin text',
        fix: 'remove it: the style sheet sets the gap',
      },
    ],
  },
  {
    name: 'a source a page names that is not there',
    edits: {
      'content/en/guide/tags.mdx': append('x <Source id="hearsay" />'),
      'content/zh/guide/tags.mdx': append('甲<Source id="hearsay" />'),
    },
    expected: [
      {
        file: 'content/en/guide/tags.mdx',
        at: 'x <Source id="hearsay" />',
        field: '<Source>',
        message: 'there is no source "hearsay"',
        fix: 'add it to content/data/sources.yml, or name one that is there',
      },
      {
        file: 'content/zh/guide/tags.mdx',
        at: '甲<Source id="hearsay" />',
        field: '<Source>',
        message: 'there is no source "hearsay"',
        fix: 'add it to content/data/sources.yml, or name one that is there',
      },
    ],
  },
  {
    name: 'a former address that is in use',
    edits: { 'content/data/moved.yml': append('- { from: /guide/alpine/, to: /guide/libc/ }') },
    expected: [
      {
        file: 'content/data/moved.yml',
        at: '- { from: /guide/alpine/',
        field: '/guide/alpine/',
        message: 'is the address of content/zh/guide/alpine.mdx',
        fix: 'remove the entry, or move that page',
      },
    ],
  },
  {
    name: 'a former address that leads to two places',
    edits: {
      'content/data/moved.yml': replace(
        /^(- \{ from: (\/guide\/),.*)/m,
        '$1\n- { from: $2, to: /rules/ }',
      ),
    },
    expected: [
      {
        file: 'content/data/moved.yml',
        at: '- { from: /guide/, to: /rules/ }',
        field: '2.from',
        message: 'a second move of /guide/',
        fix: 'remove one: a former address leads to one place',
      },
    ],
  },
  {
    name: 'a former address with a language',
    edits: { 'content/data/moved.yml': append('- { from: /zh/old/, to: /rules/ }') },
    expected: [
      {
        file: 'content/data/moved.yml',
        at: '- { from: /zh/old/',
        field: '2.from',
        message: '"/zh/old/" does not fit',
        fix: 'write a language-less address such as /guide/alpine/ or /guide/alpine/#dns',
      },
    ],
  },
];
