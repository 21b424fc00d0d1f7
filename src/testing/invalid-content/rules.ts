import { append, remove, replace, type InvalidFixture } from './fixture.ts';

export const ruleFixtures: InvalidFixture[] = [
  {
    name: 'a rule without a language',
    edits: { 'content/zh/rules/bi003.mdx': remove },
    expected: [
      {
        file: 'content/zh/rules/bi003.mdx',
        message: 'is missing',
        fix: 'write the page in this language too: both languages change in one commit',
      },
    ],
  },
  {
    name: 'a rule without its record',
    edits: { 'content/data/rules/bi003.yml': remove },
    expected: [
      {
        file: 'content/zh/rules/bi003.mdx',
        message: 'is the page of a rule without a record',
        fix: 'add content/data/rules/bi003.yml, or correct the name of the page',
      },
      {
        file: 'content/data/rules/bi001.yml',
        at: 'related: [bi002, bi003, bi004]',
        field: 'related.1',
        message: 'there is no "bi003"',
        fix: 'name another rule of content/data/rules',
      },
    ],
    more: 'every other rule that names it is told as well, a new one among them',
  },
  {
    name: 'a rule whose file is no id',
    edits: {
      'content/data/rules/no-latest.yml': () =>
        [
          'status: active',
          'severity: must',
          'since: 2026-11-24',
          'reviewed: 2026-11-24',
          'checked: { how: text }',
          'images: []',
          'runtimes: []',
          'chapters: [tags]',
          'related: []',
          'hadolint: []',
          'sources: [official-images]',
        ].join('\n'),
    },
    expected: [
      {
        file: 'content/data/rules/no-latest.yml',
        message: 'has a name that is not the id of a rule',
        fix: 'name it bi and the next free number of three digits, as in bi025.yml',
      },
    ],
  },
  {
    name: 'a rule that cannot be seen in a Dockerfile, without a reason',
    edits: { 'content/data/rules/bi001.yml': replace('{ how: text }', '{ how: partly }') },
    expected: [
      {
        file: 'content/data/rules/bi001.yml',
        at: 'checked: { how: partly }',
        field: 'checked.why',
        message: 'says what a Dockerfile does not show, for partly and no alone',
        fix: 'add why with how: partly or no, leave it out with how: text',
      },
    ],
  },
  {
    name: 'a rule that is seen in a way nobody defined',
    edits: { 'content/data/rules/bi001.yml': replace('{ how: text }', '{ how: mostly }') },
    expected: [
      {
        file: 'content/data/rules/bi001.yml',
        at: 'checked: { how: mostly }',
        field: 'checked.how',
        message: '"mostly" is not one of the values',
        fix: 'use one of: text, partly, no',
      },
    ],
  },
  {
    name: 'a Hadolint id that cannot be one',
    edits: { 'content/data/rules/bi001.yml': replace('[DL3006, DL3007]', '[DL3006, DL307]') },
    expected: [
      {
        file: 'content/data/rules/bi001.yml',
        at: 'hadolint: [DL3006, DL307]',
        field: 'hadolint.1',
        message: '"DL307" does not fit',
        fix: 'write a Hadolint id such as DL3007',
      },
    ],
  },
  {
    name: 'an id of another tool in a form the tool no longer prints',
    edits: { 'content/data/rules/bi001.yml': replace('trivy: [DS-0001]', 'trivy: [DS001]') },
    expected: [
      {
        file: 'content/data/rules/bi001.yml',
        at: 'trivy: [DS001]',
        field: 'otherTools.trivy.0',
        message: '"DS001" does not fit',
        fix: 'write an id such as DS-0001',
      },
    ],
  },
  {
    name: 'a rule related to one that is not there',
    edits: { 'content/data/rules/bi001.yml': replace('related: [bi002', 'related: [bi999') },
    expected: [
      {
        file: 'content/data/rules/bi001.yml',
        at: 'related: [bi999, bi003, bi004]',
        field: 'related.0',
        message: 'there is no "bi999"',
        fix: 'name another rule of content/data/rules',
      },
    ],
  },
  {
    name: 'a rule of a chapter that is not there',
    edits: { 'content/data/rules/bi001.yml': replace('chapters: [tags]', 'chapters: [labels]') },
    expected: [
      {
        file: 'content/data/rules/bi001.yml',
        at: 'chapters: [labels]',
        field: 'chapters.0',
        message: 'there is no "labels"',
        fix: 'name a chapter of content/data/pages.yml, without guide/',
      },
    ],
  },
  {
    name: 'a rule of an image that is not there',
    edits: { 'content/data/rules/bi001.yml': replace('images: []', 'images: [busybox]') },
    expected: [
      {
        file: 'content/data/rules/bi001.yml',
        at: 'images: [busybox]',
        field: 'images.0',
        message: 'there is no "busybox"',
        fix: 'name a file of content/data/images',
      },
    ],
  },
  {
    name: 'a rule with an unknown source',
    edits: { 'content/data/rules/bi001.yml': replace('sources: [', 'sources: [hearsay, ') },
    expected: [
      {
        file: 'content/data/rules/bi001.yml',
        at: 'sources: [hearsay',
        field: 'sources.0',
        message: 'there is no source "hearsay"',
        fix: 'add it to content/data/sources.yml, or name one that is there',
      },
    ],
  },
  {
    name: 'a retired rule with nowhere to go',
    edits: { 'content/data/rules/bi001.yml': replace('status: active', 'status: retired') },
    expected: [
      {
        file: 'content/data/rules/bi001.yml',
        field: 'replacedBy',
        message: 'a retired rule leads nowhere',
        fix: 'add replacedBy with the rule that took its place, or a reason',
      },
    ],
  },
  {
    name: 'a retired rule that leads to no active one',
    edits: {
      'content/data/rules/bi001.yml': replace(
        'status: active',
        'status: retired\nreplacedBy: bi999',
      ),
    },
    expected: [
      {
        file: 'content/data/rules/bi001.yml',
        at: 'replacedBy: bi999',
        field: 'replacedBy',
        message: '"bi999" is not an active rule',
        fix: 'name the active rule that took its place, or give a reason instead',
      },
    ],
  },
  {
    name: 'a reused id',
    edits: { 'content/data/rules/bi001.yml': append('formerIds: [bi002]') },
    expected: [
      {
        file: 'content/data/rules/bi001.yml',
        at: 'formerIds: [bi002]',
        field: 'formerIds.0',
        message: '"bi002" is the id of another rule',
        fix: 'ids are never reused: remove it here, or give the other rule a new id',
      },
    ],
  },
  {
    name: 'a former id claimed twice',
    edits: {
      'content/data/rules/bi001.yml': append('formerIds: [bi900]'),
      'content/data/rules/bi002.yml': append('formerIds: [bi900]'),
    },
    expected: [
      {
        file: 'content/data/rules/bi002.yml',
        at: 'formerIds: [bi900]',
        field: 'formerIds.0',
        message: '"bi900" is the id of another rule',
        fix: 'ids are never reused: remove it here, or give the other rule a new id',
      },
    ],
  },
  {
    name: 'a rule of another shape',
    edits: { 'content/en/rules/bi003.mdx': replace('{#exceptions}', '{#caveats}') },
    expected: [
      {
        file: 'content/zh/rules/bi003.mdx',
        at: '## 何时不适用 {#exceptions}',
        field: 'heading ids',
        message:
          'here "## exceptions", but "## caveats" in content/en/rules/bi003.mdx:⟨{#caveats}⟩',
        fix: 'give both languages the same heading ids, in the same order',
      },
      {
        file: 'content/en/rules/bi003.mdx',
        field: 'headings',
        message: 'have the ids why, example, caveats, check',
        fix: 'write the four of every rule, in this order: why, example, exceptions, check',
      },
    ],
  },
  {
    name: 'a verdict too long to paste',
    edits: {
      'content/en/rules/bi003.mdx': replace('description: ', `description: ${'x'.repeat(160)}`),
    },
    expected: [
      {
        file: 'content/en/rules/bi003.mdx',
        at: '---',
        field: 'description',
        message: 'has 290 characters, at most 160 fit into a review',
        fix: 'say it in one shorter sentence',
      },
    ],
  },
  {
    name: 'a rule without a Dockerfile to prefer',
    edits: { 'content/en/rules/bi003.mdx': replace(/(<Prefer>\s+```)dockerfile/, '$1text') },
    expected: [
      {
        file: 'content/zh/rules/bi003.mdx',
        at: '<Prefer>\n\n```dockerfile',
        field: 'code blocks',
        message: 'here "```dockerfile", but "```text" in content/en/rules/bi003.mdx:⟨```text⟩',
        fix: 'give both languages the same code blocks, in the same order',
      },
      {
        file: 'content/en/rules/bi003.mdx',
        field: '<Prefer>',
        message: 'holds 0 Dockerfiles',
        fix: 'write one <Compare> with one ```dockerfile fence in <Avoid> and one in <Prefer>',
      },
    ],
  },
  {
    name: 'an example that does not parse',
    edits: { 'content/en/rules/bi003.mdx': replace('ENTRYPOINT ["node"', 'ENTRYPIONT ["node"') },
    expected: [
      {
        file: 'content/zh/rules/bi003.mdx',
        at: '```dockerfile',
        field: 'code blocks',
        message:
          'here "ENTRYPOINT ["node", "server.js"]", but "ENTRYPIONT ["node", "server.js"]" in content/en/rules/bi003.mdx:⟨```dockerfile⟩',
        fix: 'give both languages the same code blocks, in the same order',
      },
      {
        file: 'content/en/rules/bi003.mdx',
        at: 'ENTRYPIONT ["node", "server.js"]',
        field: '<Avoid>',
        message: 'ENTRYPIONT is not a Dockerfile instruction',
        fix: 'show a mistake that builds: what is avoided is a Dockerfile as well',
      },
    ],
  },
  {
    name: 'a preferred example that breaks a rule',
    edits: {
      'content/zh/rules/bi003.mdx': replace(
        'FROM node:24.21.0-trixie-slim',
        'FROM node:20.1.0-trixie-slim',
      ),
    },
    expected: [
      {
        file: 'content/zh/rules/bi003.mdx',
        at: '<Prefer>\n\n```dockerfile',
        field: 'code blocks',
        message:
          'here "FROM node:20.1.0-trixie-slim", but "FROM node:24.21.0-trixie-slim" in content/en/rules/bi003.mdx:⟨<Prefer>\n\n```dockerfile⟩',
        fix: 'give both languages the same code blocks, in the same order',
      },
      {
        file: 'content/zh/rules/bi003.mdx',
        at: 'FROM node:20.1.0-trixie-slim',
        field: '<Prefer> BI005',
        message: 'Support has ended: Node.js 20 on 2026-04-30. There are no more security fixes.',
        fix: 'keep the rule: /en/rules/bi005/',
      },
    ],
  },
  {
    name: 'a record left out of a list that has to have one',
    edits: { 'content/data/rules/bi001.yml': replace(/sources: \[.*\]/, 'sources: []') },
    expected: [
      {
        file: 'content/data/rules/bi001.yml',
        at: 'sources: []',
        field: 'sources',
        message: 'is an empty list',
        fix: 'list at least one; src/schemas/rule.ts says what belongs here',
      },
    ],
  },
];
