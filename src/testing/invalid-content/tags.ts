import { remove, replace, type InvalidFixture } from './fixture.ts';

const list = 'content/data/tags.yml';
const history = 'content/data/tags/gcc.txt';

export const tagFixtures: InvalidFixture[] = [
  {
    name: 'an image whose history was not read',
    edits: { [history]: remove },
    expected: [{ file: history, message: 'is missing', fix: 'npm run facts:tags' }],
  },
  {
    name: 'a history that cannot be read',
    edits: { [history]: replace(/^gcc\n/, 'gcc\nnonsense\n') },
    expected: [
      {
        file: history,
        at: 'nonsense',
        message: 'expected a day and a commit: nonsense',
        fix: 'npm run facts:tags',
      },
    ],
  },
  {
    name: 'the history of another image',
    edits: { [history]: replace(/^gcc/, 'ggc') },
    expected: [
      { file: history, at: 'ggc', message: 'is the history of "ggc"', fix: 'npm run facts:tags' },
    ],
  },
  {
    name: 'a product that nothing dates',
    edits: { [list]: replace('product: nodejs', 'product: nodejz') },
    expected: [
      {
        file: list,
        at: 'id: node,',
        field: 'node',
        message: 'names the product "nodejz", which no record dates',
        fix: 'add content/data/lifecycles/nodejz.yml, or leave the product out',
      },
    ],
  },
  {
    name: 'a release dated twice',
    edits: {
      'content/data/lifecycles/python.yml': replace(
        "version: '3.9', released: 2020-10-05 }",
        "version: '3.9', released: 2020-10-05, until: 2025-10-31 }",
      ),
    },
    expected: [
      {
        file: 'content/data/lifecycles/python.yml',
        at: "version: '3.9'",
        field: '3.9',
        message: 'has its end of support in content/data/runtimes/python.yml too',
        fix: 'leave `until` out here',
      },
    ],
  },
  {
    name: 'a day of a tag that never was',
    edits: {
      'content/en/guide/tags.mdx': replace(
        '<TagDay of="node:18" event="left" />',
        '<TagDay of="node:18-slmi" event="left" />',
      ),
    },
    more: 'the languages differ as well',
    expected: [
      {
        file: 'content/en/guide/tags.mdx',
        at: 'of="node:18-slmi"',
        field: 'TagDay node:18-slmi',
        message: 'node:18-slmi never was in the official list',
        fix: 'correct the reference, or the event: since, moved or left',
      },
    ],
  },
];
