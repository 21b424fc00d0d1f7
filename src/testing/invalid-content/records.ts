import { append, remove, replace, type InvalidFixture } from './fixture.ts';

export const recordFixtures: InvalidFixture[] = [
  {
    name: 'an unknown field',
    edits: { 'content/data/images/alpine.yml': append('colour: blue') },
    expected: [
      {
        file: 'content/data/images/alpine.yml',
        at: 'colour: blue',
        field: 'colour',
        message: 'is no field of this record',
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
    name: 'YAML that does not parse',
    edits: {
      'content/data/sources.yml': replace('title: docker-library/repo-info', 'title docker'),
    },
    expected: [
      {
        file: 'content/data/sources.yml',
        at: 'title docker',
        message: 'is no YAML: Implicit keys need to be on a single line',
        fix: 'correct the indentation, the colon or the quotes there',
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
        '- { date: 2026-12-01, title: { zh: 一次, en: Once }, path: /a/ }\n' +
          '- { date: 2026-12-01, title: { zh: 又一次, en: Again }, path: /a/ }\n- ',
      ),
    },
    expected: [
      {
        file: 'content/data/changes.yml',
        at: '又一次',
        field: '1.path',
        message: 'a second change of /a/ on 2026-12-01',
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
        message: 'names something a second time',
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
        message: 'is no field of this record',
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
];
