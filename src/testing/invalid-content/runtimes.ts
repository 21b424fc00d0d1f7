import { readFileSync } from 'node:fs';
import { remove, replace, type InvalidFixture } from './fixture.ts';

const record = 'content/data/runtimes/node.yml';
const page = 'content/en/runtimes/node.mdx';

const picks = [...readFileSync(record, 'utf8').matchAll(/- pick: (\S+)/g)].map(([, pick]) => pick!);
const gpu = picks.indexOf('gpu');

export const runtimeFixtures: InvalidFixture[] = [
  {
    name: 'a runtime without a page',
    edits: {
      'content/data/pages.yml': replace(/^- \{ id: runtimes\/node.*\n/m, ''),
      [page]: remove,
      'content/zh/runtimes/node.mdx': remove,
    },
    expected: [
      {
        file: record,
        message: 'has no page',
        fix: 'add { id: runtimes/node, reviewed: <day> } to content/data/pages.yml and write the page',
      },
    ],
  },
  {
    name: 'a page of an unknown runtime',
    edits: { [record]: remove },
    more: 'other pages and records name the runtime too',
    expected: [
      {
        file: page,
        message: 'is the page of a runtime without a record',
        fix: 'add content/data/runtimes/node.yml, or correct the name of the page',
      },
    ],
  },
  {
    name: 'a runtime of another shape',
    edits: { [page]: replace('{#choose}', '{#choice}') },
    more: 'the languages differ as well',
    expected: [
      {
        file: page,
        field: 'headings',
        message: 'have the ids from, choice, exceptions, lines, tags, libc',
        fix: 'write the six of every runtime, in this order: from, choose, exceptions, lines, tags, libc',
      },
    ],
  },
  {
    name: 'a verdict on a runtime that is too long',
    edits: { [page]: replace(/description: .*/, `description: ${'x'.repeat(161)}`) },
    expected: [
      {
        file: page,
        at: '---',
        field: 'description',
        message: 'has 161 characters, at most 160 fit into a preview',
        fix: 'say the verdict in one shorter sentence',
      },
    ],
  },
  {
    name: 'a runtime whose page shows another Dockerfile than the one it recommends',
    edits: { [page]: replace('name="node-slim"', 'name="node-alpine"') },
    more: 'the languages differ as well',
    expected: [
      {
        file: page,
        at: '{#from}',
        field: '## … {#from}',
        message: 'does not show <Dockerfile name="node-slim">',
        fix: 'put it there: the record holds what readers look for under this heading',
      },
    ],
  },
  {
    name: 'a runtime whose packages stand under another heading',
    edits: {
      [page]: (text) =>
        text
          .replace('<PackageTable runtime="node" />\n\n', '')
          .replace('{#tags}\n', '{#tags}\n\n<PackageTable runtime="node" />\n'),
    },
    more: 'the languages differ as well',
    expected: [
      {
        file: page,
        at: '{#libc}',
        field: '## … {#libc}',
        message: 'does not show <PackageTable runtime="node">',
        fix: 'put it there: the record holds what readers look for under this heading',
      },
    ],
  },
  {
    name: 'a runtime whose own Dockerfile breaks a rule',
    edits: {
      [page]: replace(
        '## How to choose',
        '```dockerfile\nFROM node:24-trixie-slim\nUSER root\nCMD ["node", "server.js"]\n```\n\n## How to choose',
      ),
    },
    more: 'the languages differ as well',
    expected: [
      {
        file: page,
        at: 'USER root',
        field: 'BI015',
        message: 'The final stage runs as root. End it with an ordinary user, given as a number.',
        fix: 'keep the rule: /en/rules/bi015/',
      },
    ],
  },
  {
    name: 'a result of the chooser that a runtime leaves out',
    edits: { [record]: replace('  - pick: gpu\n', '  - pick: ubi\n') },
    expected: [
      {
        file: record,
        at: `lack x86-64-v3\n  - pick: ubi`,
        field: `pairs.${gpu}.pick`,
        message: 'names "ubi" a second time',
        fix: 'remove one of the two',
      },
      {
        file: record,
        at: 'pairs:',
        field: 'pairs',
        message: 'leave out "gpu", where the chooser leads to',
        fix: 'add it, and say whom it suits',
      },
    ],
  },
  {
    name: 'a pair that the chooser does not know',
    edits: { [record]: replace('- pick: slim\n', '- pick: scratch\n') },
    more: 'the page shows the Dockerfile of the pair that is gone',
    expected: [
      {
        file: record,
        at: '- pick: scratch',
        field: 'pairs.0.pick',
        message: '"scratch" is not a result of the chooser for node',
        fix: 'name one of: distroless, …',
      },
    ],
  },
  {
    name: 'a short tag whose meaning leaves the release open',
    edits: { [record]: replace("means: 'node:24-bookworm-slim'", "means: 'node:24-slim'") },
    expected: [
      {
        file: record,
        at: "means: 'node:24-slim'",
        field: 'tags.short.0.means',
        message: '"node:24-slim" does not name the release of its system',
        fix: 'write the whole tag, as in node:24-bookworm-slim',
      },
    ],
  },
];
