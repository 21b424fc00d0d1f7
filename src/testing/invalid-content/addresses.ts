import { append, replace, type InvalidFixture } from './fixture.ts';

const moved = 'content/data/moved.yml';
const list = 'content/data/addresses.txt';

export const addressFixtures: InvalidFixture[] = [
  {
    name: 'links that lead nowhere',
    edits: {
      'content/en/guide/tags.mdx': append('[nowhere](/guide/nowhere/) and [no place](#nowhere)'),
    },
    expected: [
      {
        file: 'content/en/guide/tags.mdx',
        at: '(/guide/nowhere/)',
        field: 'link /guide/nowhere/',
        message: 'leads nowhere',
        fix: 'correct the address, or add the page',
      },
      {
        file: 'content/en/guide/tags.mdx',
        at: '(#nowhere)',
        field: 'link #nowhere',
        message: 'leads to a page without "#nowhere"',
        fix: 'correct what follows the #, or add a heading with that id',
      },
    ],
  },
  {
    name: 'a result of the chooser that is not there',
    edits: { 'content/en/guide/tags.mdx': append('[x](/chooser/python-slimmer/)') },
    expected: [
      {
        file: 'content/en/guide/tags.mdx',
        at: '/chooser/python-slimmer/',
        field: 'link /chooser/python-slimmer/',
        message: 'leads nowhere',
        fix: 'correct the address, or add the page',
      },
    ],
  },
  {
    name: 'a renamed heading',
    edits: {
      'content/en/guide/tags.mdx': replace('{#ladder}', '{#steps}'),
      'content/zh/guide/tags.mdx': replace('{#ladder}', '{#steps}'),
    },
    expected: [
      {
        file: list,
        at: '/en/guide/tags/#ladder',
        field: '/guide/tags/',
        message: 'no longer has #ladder',
        fix: 'give the heading its id "ladder" back, or add { from: /guide/tags/#ladder, to: /guide/tags/#steps } to content/data/moved.yml',
      },
    ],
  },
  {
    name: 'a published page that nobody wrote',
    edits: { [list]: append('/zh/guide/old/\n/zh/guide/old/#a\n/zh/guide/old/#b') },
    expected: [
      {
        file: list,
        at: '\n/zh/guide/old/',
        field: '/guide/old/',
        message: 'no longer answers, nor do its 2 headings',
        fix: 'bring the page back, or add { from: /guide/old/, to: <its new address> } to content/data/moved.yml',
      },
    ],
  },
  {
    name: 'a published row of a family that is gone',
    edits: { [list]: append('/zh/images/#image-old') },
    expected: [
      {
        file: list,
        at: '/zh/images/#image-old',
        field: '/images/',
        message: 'no longer has #image-old',
        fix: 'give the heading its id "image-old" back, or add { from: /images/#image-old, to: <its new address> } to content/data/moved.yml',
      },
    ],
  },
  {
    name: 'a former address that leads to a page that is not there',
    edits: { [moved]: append('- { from: /guide/old/, to: /guide/nowhere/ }') },
    expected: [
      {
        file: moved,
        at: '- { from: /guide/old/',
        field: '/guide/old/',
        message: 'leads to /guide/nowhere/, which does not answer',
        fix: 'lead it to a page or heading that is there',
      },
    ],
  },
  {
    name: 'a former address that leads to a row of its own page',
    edits: { [moved]: append('- { from: /images/#image-old, to: /images/#image-alpine }') },
    expected: [
      {
        file: moved,
        at: '- { from: /images/#image-old',
        field: '/images/#image-old',
        message:
          'leads to /images/#image-alpine, a row of a table, which cannot take over an id of its own page',
        fix: 'lead it to a heading, or to another page, as in /images/alpine/',
      },
    ],
  },
  {
    name: 'a change of a page that is not there',
    edits: {
      'content/data/changes.yml': replace(
        /^- /m,
        '- { date: 2026-11-01, title: { zh: 一次, en: Once }, path: /guide/nowhere/ }\n- ',
      ),
    },
    expected: [
      {
        file: 'content/data/changes.yml',
        at: 'path: /guide/nowhere/',
        field: '0.path',
        message: 'leads nowhere',
        fix: 'correct the address, or add the page',
      },
    ],
  },
];
