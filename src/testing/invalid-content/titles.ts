import { readFiles } from '../../content/read.ts';
import { append, remove, replace, type InvalidFixture } from './fixture.ts';

const files = readFiles('.');
const rules = [...files.keys()].filter((file) => file.startsWith('content/data/rules/'));
const id = (number: number) => `bi${String(number).padStart(3, '0')}`;
const next = id(rules.length + 1);
const afterNext = id(rules.length + 2);

/** The files of a rule under another id. */
const copies = (from: string, to: string, change = (text: string) => text) =>
  Object.fromEntries(
    ['data/rules/#.yml', 'en/rules/#.mdx', 'zh/rules/#.mdx'].map((path) => [
      `content/${path.replace('#', to)}`,
      () => change(files.get(`content/${path.replace('#', from)}`)!),
    ]),
  );
/** Gives the pages of a copied rule texts of their own. */
const renamed = (text: string) =>
  text
    .replace(/^title: .*$/m, /[一-龥]/.test(text) ? 'title: 另一条规则' : 'title: Another rule')
    .replace(
      /^description: .*$/m,
      /[一-龥]/.test(text) ? 'description: 另一条规则。' : 'description: Another rule.',
    );

const apart = 'write what sets this page apart: readers see both in search and in link previews';

export const titleFixtures: InvalidFixture[] = [
  {
    name: 'a copy of a rule under a new number',
    edits: copies('bi007', next),
    expected: ['en', 'zh'].map((locale) => ({
      file: `content/${locale}/rules/${next}.mdx`,
      at: '---\ntitle:',
      field: 'title and description',
      message: `are those of content/${locale}/rules/bi007.mdx`,
      fix: apart,
    })),
  },
  {
    name: 'a page with the title of another',
    edits: { 'content/en/guide/tags.mdx': replace(/^title: .*$/m, 'title: Debian slim') },
    expected: [
      {
        file: 'content/en/images/debian-slim.mdx',
        at: 'title:',
        field: 'title',
        message: 'is that of content/en/guide/tags.mdx',
        fix: apart,
      },
    ],
  },
  {
    name: 'a page of a family under another name',
    edits: { 'content/en/images/alpine.mdx': replace(/^title: .*$/m, 'title: Alpin Linux') },
    expected: [
      {
        file: 'content/en/images/alpine.mdx',
        at: 'title: Alpin Linux',
        field: 'title',
        message: '"Alpin Linux" does not name "Alpine"',
        fix: 'use the name of content/data/images/alpine.yml, or correct it there',
      },
    ],
  },
  {
    name: 'a rule that skips a number',
    edits: copies('bi007', afterNext, renamed),
    expected: [
      {
        file: `content/data/rules/${afterNext}.yml`,
        message: `skips a number: there is no ${next}`,
        fix: `name it ${next}, the next free number; a rule that is given up is retired, its file stays`,
      },
    ],
  },
  {
    name: 'a new rule that readers do not hear of',
    edits: copies('bi007', next, (text) =>
      renamed(text).replace(/^since: .*$/m, 'since: 2026-11-25'),
    ),
    expected: [
      {
        file: `content/data/rules/${next}.yml`,
        at: 'since: 2026-11-25',
        field: 'since',
        message: 'is 2026-11-25, and content/data/changes.yml does not say so',
        fix: `add an entry of that day there, with path: /rules/${next}/`,
      },
    ],
  },
  {
    name: 'a listed page that nobody wrote',
    edits: {
      'content/data/pages.yml': append('- { id: guide/unwritten, reviewed: 2026-11-24 }'),
    },
    expected: [
      {
        file: 'content/data/pages.yml',
        at: '- { id: guide/unwritten',
        field: 'guide/unwritten',
        message: 'is listed, but not written in any language',
        fix: 'write content/en/guide/unwritten.mdx and content/zh/guide/unwritten.mdx, or take the line out',
      },
    ],
  },
  {
    name: 'a rule without a page',
    edits: { 'content/en/rules/bi007.mdx': remove, 'content/zh/rules/bi007.mdx': remove },
    expected: [
      {
        file: 'content/data/rules/bi007.yml',
        message: 'has no page in any language',
        fix: 'write content/en/rules/bi007.mdx and content/zh/rules/bi007.mdx',
      },
    ],
  },
  {
    name: 'a family of a distribution whose tags nobody can read',
    edits: {
      'content/data/images/suse-bci.yml': replace(/^reference: .*$/m, 'reference: rockylinux:9'),
      'content/en/images/suse-bci.mdx': replace(/^FROM registry.*$/gm, 'FROM rockylinux:9'),
      'content/zh/images/suse-bci.mdx': replace(/^FROM registry.*$/gm, 'FROM rockylinux:9'),
    },
    expected: [
      {
        file: 'content/data/images/suse-bci.yml',
        at: 'reference: rockylinux:9',
        field: 'reference',
        message:
          '"rockylinux:9" names a distribution that src/domain/tags/reference.ts does not know',
        fix: 'teach suiteOf there how its tags name a release, so that Dockerfiles on it are checked',
      },
    ],
  },
];
