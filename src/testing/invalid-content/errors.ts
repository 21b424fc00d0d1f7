import { append, remove, replace, type InvalidFixture } from './fixture.ts';

const record = 'content/data/errors/no-tmp.yml';
const en = 'content/en/errors/no-tmp.mdx';
const zh = 'content/zh/errors/no-tmp.mdx';
const message = 'open /tmp/x1333679982: no such file or directory';

export const errorFixtures: InvalidFixture[] = [
  {
    name: 'an error without a language',
    edits: { [zh]: remove },
    expected: [
      {
        file: zh,
        message: 'is missing',
        fix: 'write the page in this language too: both languages change in one commit',
      },
    ],
  },
  {
    name: 'an error without a page',
    edits: { [zh]: remove, [en]: remove },
    expected: [
      {
        file: record,
        message: 'has no page in any language',
        fix: `write ${en} and ${zh}`,
      },
    ],
  },
  {
    name: 'an error without its record',
    edits: { 'content/data/errors/cpu-level.yml': remove },
    expected: [
      {
        file: 'content/zh/errors/cpu-level.mdx',
        message: 'is the page of an error without a record',
        fix: 'add content/data/errors/cpu-level.yml, or correct the name of the page',
      },
    ],
  },
  {
    name: 'an error related to one that is not there',
    edits: { [record]: replace('related: [user-current]', 'related: [user-curent]') },
    expected: [
      {
        file: record,
        at: 'related: [user-curent]',
        field: 'related.0',
        message: 'there is no "user-curent". Did you mean "user-current"?',
        fix: 'name another file of content/data/errors',
      },
    ],
  },
  {
    name: 'an error related to itself',
    edits: { [record]: replace('related: [user-current]', 'related: [no-tmp]') },
    expected: [
      {
        file: record,
        at: 'related: [no-tmp]',
        field: 'related.0',
        message: 'is the error itself',
        fix: 'name another file of content/data/errors',
      },
    ],
  },
  {
    name: 'an error of a chapter, a rule, a runtime and a family that are not there',
    edits: {
      [record]: (text) =>
        text
          .replace('chapters: [scratch]', 'chapters: [scrath]')
          .replace('rules: []', 'rules: [bi999]')
          .replace('runtimes: [go]', 'runtimes: [golang]')
          .replace('images: [{ kind: empty }]', 'images: [scatch]'),
    },
    expected: [
      {
        file: record,
        at: 'chapters: [scrath]',
        field: 'chapters.0',
        message: 'there is no "scrath". Did you mean "scratch"?',
        fix: 'name a chapter of content/data/pages.yml, without guide/',
      },
      {
        file: record,
        at: 'rules: [bi999]',
        field: 'rules.0',
        message: 'there is no "bi999"',
        fix: 'name a file of content/data/rules',
      },
      {
        file: record,
        at: 'runtimes: [golang]',
        field: 'runtimes.0',
        message: 'there is no "golang"',
        fix: 'name a file of content/data/runtimes',
      },
      {
        file: record,
        at: 'images: [scatch]',
        field: 'images.0',
        message: 'there is no "scatch". Did you mean "scratch"?',
        fix: 'name a file of content/data/images, or facts as in { libc: musl }',
      },
    ],
  },
  {
    name: 'an error with an unknown source',
    edits: { [record]: replace('sources: [measured]', 'sources: [hearsay]') },
    expected: [
      {
        file: record,
        at: 'sources: [hearsay]',
        field: 'sources.0',
        message: 'there is no source "hearsay"',
        fix: 'add it to content/data/sources.yml, or name one that is there',
      },
    ],
  },
  {
    name: 'an error that was reviewed in the future',
    edits: { [record]: replace(/reviewed: .*/, 'reviewed: 2999-01-01') },
    expected: [
      {
        file: record,
        at: 'reviewed: 2999-01-01',
        field: 'reviewed',
        message: '2999-01-01 is in the future',
        fix: 'write the day on which it was done',
      },
    ],
  },
  {
    name: 'a pattern that repeats without an end',
    edits: { [record]: replace("  - 'open /tmp/<file>: ", "  - 'open /tmp/.*: ") },
    expected: [
      {
        file: record,
        at: "- 'open /tmp/.*: ",
        field: 'patterns.0',
        message: 'repeats without an end: *',
        fix: 'write how often at most, as in {1,40}, or <any>, <file>, <name>; \\+ is the character',
      },
    ],
  },
  {
    name: 'a pattern that finds nothing of its error',
    edits: { [record]: replace('patterns:\n', "patterns:\n  - 'mkdir /tmp: denied'\n") },
    expected: [
      {
        file: record,
        at: "- 'mkdir /tmp: denied'",
        field: 'patterns.0',
        message: 'finds none of the messages and examples',
        fix: "add the line that it is for to examples, or correct it: in a line every quotation mark is '",
      },
    ],
  },
  {
    name: 'a message that no pattern finds',
    edits: { [record]: replace('examples:\n', "examples:\n  - 'mkdir /tmp: denied'\n") },
    expected: [
      {
        file: record,
        at: "- 'mkdir /tmp: denied'",
        field: 'examples.0',
        message: 'is found by no pattern',
        fix: 'add a pattern that finds it',
      },
    ],
  },
  {
    name: 'a message that is found as another error',
    edits: {
      [record]: replace(
        'examples:\n',
        "examples:\n  - 'exec /tmp/app: no such file or directory'\n",
      ),
    },
    expected: [
      {
        file: record,
        at: "- 'exec /tmp/app: no such file or directory'",
        field: 'examples.0',
        message: 'is found as the error "exec-no-such-file"',
        fix: 'let a pattern here hold more of the message word for word, or narrow those of the other error',
      },
    ],
  },
  {
    name: 'a pattern that finds a sentence of ours',
    edits: {
      'content/en/guide/tags.mdx': append('The log says: open /tmp/x: no such file or directory.'),
      'content/zh/guide/tags.mdx': append('日志里写着open /tmp/x: no such file or directory。'),
    },
    expected: [
      {
        file: record,
        at: 'patterns:',
        field: 'patterns',
        message:
          'find a sentence of content/en/guide/tags.mdx:⟨The log says: open /tmp/x: no such file or directory⟩',
        fix: 'let them hold more of the message word for word; there, write messages as code or link them',
      },
    ],
  },
  {
    name: 'an error with the name of a phase',
    edits: {
      'content/data/errors/run.yml': () =>
        [
          'phase: run',
          'messages: [the disk of the host is full]',
          'patterns: [the disk of the host is full]',
          'rules: []',
          'images: []',
          'runtimes: []',
          'chapters: []',
          'related: []',
          'sources: [measured]',
          'reviewed: 2026-11-27',
        ].join('\n'),
    },
    expected: [
      {
        file: 'content/data/errors/run.yml',
        message: 'has the name of a phase, which is an id of the list of errors',
        fix: 'name it for its message',
      },
    ],
    more: 'it has no page either',
  },
  {
    name: 'a title that is no message',
    edits: { [en]: replace(`title: '${message}'`, 'title: No folder for temporary files') },
    expected: [
      {
        file: en,
        at: 'title: No folder for temporary files',
        field: 'title',
        message: `is not the first message of ${record}`,
        fix: `write title: "${message}"`,
      },
    ],
  },
  {
    name: 'a message that its page does not print',
    edits: {
      [en]: replace(`CreateTemp: ${message}`, 'CreateTemp: open /tmp/x: no such file or directory'),
    },
    expected: [
      {
        file: en,
        field: '## … {#message}',
        message: `does not print "${message}"`,
        fix: 'print every message of the record there, word for word, in a ```console fence',
      },
      {
        file: zh,
        at: '```console',
        field: 'code blocks',
        message: `here "CreateTemp: ${message}", but "CreateTemp: open /tmp/x: no such file or directory" in ${en}:⟨\`\`\`console⟩`,
        fix: 'give both languages the same code blocks, in the same order',
      },
    ],
  },
  {
    name: 'an error page of another shape',
    edits: { [en]: replace('{#causes}', '{#why}'), [zh]: replace('{#causes}', '{#why}') },
    expected: [en, zh].map((file) => ({
      file,
      field: 'headings',
      message: 'have the ids message, why, fix, reproduce',
      fix: 'write the three of every error, and reproduce where it is known how, in this order: message, causes, fix, reproduce',
    })),
    more: 'a heading that was published is gone',
  },
  {
    name: 'an error page that does not show the fix',
    edits: Object.fromEntries(
      [en, zh].map((file) => [
        file,
        (text: string) =>
          text.replace(/(\{#fix\}\n)[^]*?(\n## )/, '$1\nMount a folder at `/tmp`.\n$2'),
      ]),
    ),
    expected: [en, zh].map((file) => ({
      file,
      field: '## … {#fix}',
      message: 'does not show the fix',
      fix: 'show what changes: a <Compare> with Dockerfiles, or a fence in diff, dockerfile, yaml, json, sh, text',
    })),
  },
  {
    name: 'an error whose preferred Dockerfile breaks a rule',
    edits: Object.fromEntries(
      ['en', 'zh'].map((locale) => [
        `content/${locale}/errors/x509.mdx`,
        (text: string) => text.replace(/(<Prefer>[^]*)USER 65532:65532/, '$1USER nobody'),
      ]),
    ),
    expected: ['en', 'zh'].map((locale) => ({
      file: `content/${locale}/errors/x509.mdx`,
      at: 'USER nobody',
      field: '<Prefer> BI015',
      message:
        '`nobody` is a name: under runAsNonRoot Kubernetes cannot verify it and refuses to start. Write the number.',
      fix: 'keep the rule: /en/rules/bi015/',
    })),
  },
];
