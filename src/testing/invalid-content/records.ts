import { latestDay } from '../../checks/content/days.ts';
import { append, remove, replace, type InvalidFixture } from './fixture.ts';

/** A day that is not yet anywhere. */
const future = latestDay(new Date(Date.now() + 86_400_000));

export const recordFixtures: InvalidFixture[] = [
  {
    name: 'an unknown field',
    edits: { 'content/data/images/alpine.yml': append('colour: blue') },
    expected: [
      {
        file: 'content/data/images/alpine.yml',
        at: 'colour: blue',
        field: 'colour',
        message: 'Unknown field `colour`',
        fix: 'remove it, or correct its name; the fields are name, kind, …',
      },
    ],
  },
  {
    name: 'a value outside the vocabulary',
    edits: { 'content/data/images/alpine.yml': replace('kind: musl', 'kind: tiny') },
    expected: [
      {
        file: 'content/data/images/alpine.yml',
        at: 'kind: tiny',
        field: 'kind',
        message: '"tiny" is not one of the values',
        fix: 'use one of: full, slim, musl, shell-less, empty',
      },
    ],
  },
  {
    name: 'a field with a typo',
    edits: { 'content/data/images/alpine.yml': replace('reference: alpine', 'refrence: alpine') },
    expected: [
      {
        file: 'content/data/images/alpine.yml',
        at: 'refrence: alpine',
        field: 'refrence',
        message: 'Unknown field `refrence`. Did you mean `reference`?',
        fix: 'correct its name, or remove it; the fields are name, kind, …',
      },
    ],
  },
  {
    name: 'a value with a typo',
    edits: { 'content/data/images/alpine.yml': replace('kind: musl', 'kind: must') },
    expected: [
      {
        file: 'content/data/images/alpine.yml',
        at: 'kind: must',
        field: 'kind',
        message: '"must" is not one of the values. Did you mean "musl"?',
        fix: 'use one of: full, slim, musl, shell-less, empty',
      },
    ],
  },
  {
    name: 'a version that YAML reads as a number',
    edits: {
      'content/data/images/debian.yml': replace(/version: '13'/, 'version: 13.0'),
    },
    expected: [
      {
        file: 'content/data/images/debian.yml',
        at: 'version: 13.0',
        field: 'releases.0.version',
        message: '13.0 is a number in YAML',
        fix: "quote it: '13.0'",
      },
    ],
  },
  {
    name: 'one word where a list belongs',
    edits: { 'content/data/images/alpine.yml': replace(/^shell: .*$/m, 'shell: bash') },
    expected: [
      {
        file: 'content/data/images/alpine.yml',
        at: 'shell: bash',
        field: 'shell',
        message: '"bash" is not a list',
        fix: 'write [bash], or unknown',
      },
    ],
  },
  {
    name: 'the word none where a list belongs',
    edits: { 'content/data/images/alpine.yml': replace(/^shell: .*$/m, 'shell: none') },
    expected: [
      {
        file: 'content/data/images/alpine.yml',
        at: 'shell: none',
        field: 'shell',
        message: '"none" is not a list',
        fix: 'write [] when there is none, or unknown',
      },
    ],
  },
  {
    name: 'a list without a value',
    edits: { 'content/data/rules/bi007.yml': replace(/^related: .*$/m, 'related:') },
    expected: [
      {
        file: 'content/data/rules/bi007.yml',
        at: 'related:',
        field: 'related',
        message: 'is empty',
        fix: 'write [] when there is none',
      },
    ],
  },
  {
    name: 'a negative size',
    edits: { 'content/data/images/alpine.yml': replace(/bytes: .*/, 'bytes: -5') },
    expected: [
      {
        file: 'content/data/images/alpine.yml',
        at: 'bytes: -5',
        field: 'sizes.0.bytes',
        message: '"-5" is too small',
        fix: 'write 0 or more; src/schemas/image.ts says what belongs here',
      },
    ],
  },
  {
    name: 'a size with separators',
    edits: { 'content/data/images/alpine.yml': replace(/bytes: .*/, 'bytes: 3,913,021') },
    expected: [
      {
        file: 'content/data/images/alpine.yml',
        at: 'bytes: 3,913,021',
        field: 'sizes.0.bytes',
        message: '"3,913,021" is a text in YAML',
        fix: 'write digits alone, without quotes: 3913021',
      },
    ],
  },
  {
    name: 'a tab in YAML',
    edits: { 'content/data/images/alpine.yml': replace(/^ {2}en:/m, '\ten:') },
    expected: [
      {
        file: 'content/data/images/alpine.yml',
        at: '\ten:',
        message: 'Invalid YAML: Tabs are not allowed as indentation',
        fix: 'indent with spaces',
      },
    ],
  },
  {
    name: 'YAML that does not parse',
    edits: {
      'content/data/sources.yml': replace('title: docker-library/repo-info', 'title docker'),
    },
    expected: [
      {
        file: 'content/data/sources.yml',
        at: 'title docker',
        message: 'Invalid YAML: Implicit keys need to be on a single line',
        fix: 'correct the indentation, the colon or the quotes there; a text with `: ` or ` #` inside takes quotes',
      },
    ],
  },
  {
    name: 'a size without a source',
    edits: { 'content/data/images/alpine.yml': replace(/^ *source: .*\n/m, '') },
    expected: [
      {
        file: 'content/data/images/alpine.yml',
        at: '- reference: alpine:3.24',
        field: 'sizes.0.source',
        message: 'is missing',
        fix: 'name a source from content/data/sources.yml',
      },
    ],
  },
  {
    name: 'a source that is not there',
    edits: { 'content/data/images/alpine.yml': replace(/source: repo-info/, 'source: hearsay') },
    expected: [
      {
        file: 'content/data/images/alpine.yml',
        at: 'source: hearsay',
        field: 'sizes.0.source',
        message: 'there is no source "hearsay"',
        fix: 'add it to content/data/sources.yml, or name one that is there',
      },
    ],
  },
  {
    name: 'two changes of a page on one day',
    edits: {
      'content/data/changes.yml': replace(
        /^- /m,
        '- { date: 2026-11-01, title: { zh: 一次, en: Once }, path: /rules/ }\n' +
          '- { date: 2026-11-01, title: { zh: 又一次, en: Again }, path: /rules/ }\n- ',
      ),
    },
    expected: [
      {
        file: 'content/data/changes.yml',
        at: '又一次',
        field: '1.path',
        message: 'a second change of /rules/ on 2026-11-01',
        fix: 'say both in one entry: the day and the page are the id in the feed',
      },
    ],
  },
  {
    name: 'a value left in English',
    edits: {
      'content/data/images/alpine.yml': (text) =>
        text.replace(/(suits:\n\s+zh: ).*/, '$1Small things with musl'),
    },
    expected: [
      {
        file: 'content/data/images/alpine.yml',
        at: 'zh: Small things with musl',
        field: 'suits.zh',
        message: 'is not Chinese: "Small things with musl"',
        fix: 'write it in Chinese, with the terms of content/README.md',
      },
    ],
  },
  {
    name: 'a page listed twice',
    edits: { 'content/data/pages.yml': replace(/^(- \{ id: home.*\n)/m, '$1$1') },
    expected: [
      {
        file: 'content/data/pages.yml',
        at: '}\n- { id: home',
        field: '1.id',
        message: 'lists "home" a second time',
        fix: 'remove one of the two: its place is its place in the reading order',
      },
    ],
  },
  {
    name: 'a source with the id of another',
    edits: {
      'content/data/sources.yml': append(
        'repo-info: { title: Another, url: https://example.org/, checked: 2026-11-24 }',
      ),
    },
    expected: [
      {
        file: 'content/data/sources.yml',
        at: 'repo-info: { title: Another',
        message: 'A second field or id of this name',
        fix: 'give this one another name, or make one of the two',
      },
    ],
  },
  {
    name: 'a day that no calendar has',
    edits: { 'content/data/images/alpine.yml': replace(/^reviewed: .*$/m, 'reviewed: 2026-02-30') },
    expected: [
      {
        file: 'content/data/images/alpine.yml',
        at: 'reviewed: 2026-02-30',
        field: 'reviewed',
        message: '"2026-02-30" does not fit',
        fix: 'write a day as in 2026-11-24',
      },
    ],
  },
  {
    name: 'a text where a number belongs',
    edits: { 'content/data/images/alpine.yml': replace(/bytes: .*/, 'bytes: much') },
    expected: [
      {
        file: 'content/data/images/alpine.yml',
        at: 'bytes: much',
        field: 'sizes.0.bytes',
        message: '"much" is not a number',
        fix: 'src/schemas/image.ts says what belongs here',
      },
    ],
  },
  {
    name: 'other names of a page that is not there',
    edits: { 'content/data/aliases.yml': append('guide/alpin: { page: [apk] }') },
    expected: [
      {
        file: 'content/data/aliases.yml',
        at: 'guide/alpin:',
        field: 'guide/alpin',
        message: 'there is no such page',
        fix: 'name a page as its address does, as in guide/alpine or chooser/python-slim',
      },
    ],
  },
  {
    name: 'other names of a heading that is not there',
    edits: { 'content/data/aliases.yml': replace('  gbk: {', '  gbkk: {') },
    expected: [
      {
        file: 'content/data/aliases.yml',
        at: '  gbkk: {',
        field: 'guide/alpine.gbkk',
        message: 'content/en/guide/alpine.mdx has no heading {#gbkk}',
        fix: 'name the id of a heading there, or `page` for the page as a whole',
      },
    ],
  },
  {
    name: 'other names in a third language',
    edits: { 'content/data/aliases.yml': replace('gbk: { zh:', 'gbk: { de:') },
    expected: [
      {
        file: 'content/data/aliases.yml',
        at: '  gbk: {',
        field: 'guide/alpine.gbk.de',
        message: 'Unknown field `de`',
        fix: 'remove it, or correct its name; the fields are zh, en',
      },
    ],
  },
  {
    name: 'a file that is gone',
    edits: { 'content/data/changes.yml': remove },
    expected: [
      {
        file: 'content/data/changes.yml',
        message: 'is missing',
        fix: 'restore the file; pages are built from it',
      },
    ],
  },
  {
    name: 'a record with the ending of another tool',
    edits: { 'content/data/images/new.yaml': () => 'name: New\n' },
    expected: [
      {
        file: 'content/data/images/new.yaml',
        message: 'is not read by anything',
        fix: 'rename it to new.yml, or remove it',
      },
    ],
  },
  {
    name: 'a record in a separate folder',
    edits: { 'content/data/rules/more/bi999.yml': () => 'status: active\n' },
    expected: [
      {
        file: 'content/data/rules/more/bi999.yml',
        message: 'is not read by anything',
        fix: 'move it to content/data/rules, which has no folders',
      },
    ],
  },
  {
    name: 'a list under a name with a typo',
    edits: { 'content/data/source.yml': () => 'a: {}\n' },
    expected: [
      {
        file: 'content/data/source.yml',
        message: 'is not read by anything',
        fix: 'rename it to content/data/sources.yml, or remove it',
      },
    ],
  },
  {
    name: 'a page in a language the site does not have',
    edits: { 'content/de/guide/tags.mdx': () => '---\ntitle: Tags\n---\n' },
    expected: [
      {
        file: 'content/de/guide/tags.mdx',
        message: 'is not read by anything',
        fix: 'move it to a folder that content/README.md names, or remove it',
      },
    ],
  },
  {
    name: 'a record that is not UTF-8',
    edits: { 'content/data/images/alpine.yml': append('# na\uFFFDve') },
    expected: [
      {
        file: 'content/data/images/alpine.yml',
        at: '# na\uFFFDve',
        message: 'holds bytes that are not UTF-8',
        fix: 'save the file as UTF-8, and write the damaged characters again',
      },
    ],
  },
  {
    name: 'a review in the future',
    edits: { 'content/data/rules/bi007.yml': replace(/^reviewed: .*$/m, `reviewed: ${future}`) },
    expected: [
      {
        file: 'content/data/rules/bi007.yml',
        at: `reviewed: ${future}`,
        field: 'reviewed',
        message: `${future} is in the future`,
        fix: 'write the day on which it was done',
      },
    ],
  },
  {
    name: 'a figure of a day in the future',
    edits: { 'content/data/images/ubuntu.yml': replace(/asOf: .*$/m, `asOf: ${future}`) },
    expected: [
      {
        file: 'content/data/images/ubuntu.yml',
        at: `asOf: ${future}`,
        field: 'sizes.0.asOf',
        message: `${future} is in the future`,
        fix: 'write the day on which it was done',
      },
    ],
  },
];
