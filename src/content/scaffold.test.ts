import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkContent } from '../checks/index.ts';
import { parseContent, readFiles } from './read.ts';
import { CannotBegin, kinds, mark, scaffold } from './scaffold.ts';

const files = readFiles('.');
const today = new Date().toISOString().slice(0, 10);

/** What the check says of a copy in which something was begun. */
function begin(kind: (typeof kinds)[number], id: string | undefined) {
  const made = scaffold(kind, id, files, today);
  const problems = checkContent(parseContent(new Map([...files, ...made])), today);
  return { made, problems };
}

const next = `bi${String([...parseContent(files).rules].length + 1).padStart(3, '0')}`;

describe('what is begun', () => {
  const begun: [(typeof kinds)[number], string | undefined, string[]][] = [
    [
      'image',
      'rocky',
      [
        'content/data/images/rocky.yml',
        'content/zh/images/rocky.mdx',
        'content/en/images/rocky.mdx',
        'content/data/pages.yml',
        'content/data/changes.yml',
      ],
    ],
    [
      'rule',
      undefined,
      [
        `content/data/rules/${next}.yml`,
        `content/zh/rules/${next}.mdx`,
        `content/en/rules/${next}.mdx`,
        'content/data/changes.yml',
      ],
    ],
    [
      'error',
      'disk-full',
      [
        'content/data/errors/disk-full.yml',
        'content/zh/errors/disk-full.mdx',
        'content/en/errors/disk-full.mdx',
      ],
    ],
    [
      'chapter',
      'proxies',
      [
        'content/zh/guide/proxies.mdx',
        'content/en/guide/proxies.mdx',
        'content/data/pages.yml',
        'content/data/changes.yml',
      ],
    ],
    [
      'question',
      'fips',
      [
        'content/data/decision.yml',
        'content/zh/guide/decision.mdx',
        'content/en/guide/decision.mdx',
      ],
    ],
  ];
  for (const [kind, id, expected] of begun) {
    test(`of a ${kind} has all its files, and each problem is something to write in them`, () => {
      const { made, problems } = begin(kind, id);
      assert.deepEqual([...made.keys()].sort(), expected.toSorted());
      assert.ok(problems.length > 0);
      const elsewhere = problems.filter(({ file }) => !made.has(file));
      assert.deepEqual(elsewhere, []);
      for (const [file, text] of made) {
        const before = (files.get(file) ?? '').split('\n');
        const marked = text
          .split('\n')
          .filter((line) => line.includes(mark) && !before.includes(line));
        for (const line of marked) {
          const at = text.split('\n').indexOf(line) + 1;
          assert.ok(
            problems.some((problem) => problem.file === file && problem.line === at),
            `${file}:${at} is not reported: ${line}`,
          );
        }
      }
    });
  }

  test('keeps every line of the lists it adds to', () => {
    for (const [kind, id] of begun) {
      for (const [file, text] of scaffold(kind, id, files, today)) {
        const lines = new Set(text.split('\n'));
        const lost = (files.get(file) ?? '').split('\n').filter((line) => !lines.has(line));
        assert.deepEqual(lost, [], file);
      }
    }
  });
});

test('nothing is begun under an id that is taken or does not fit', () => {
  const refused: [(typeof kinds)[number], string | undefined, RegExp][] = [
    ['image', 'alpine', /content\/data\/images\/alpine\.yml is there already/],
    ['image', 'Rocky Linux', /"Rocky Linux" is not an id/],
    ['image', undefined, /is not an id/],
    ['error', 'not-found', /content\/data\/errors\/not-found\.yml is there already/],
    ['rule', 'new-rule', new RegExp(`is not the id of a rule: the next free one is ${next}`)],
    ['rule', 'bi007', /content\/data\/rules\/bi007\.yml is there already/],
    ['question', 'native', /has a question "native" already/],
  ];
  for (const [kind, id, message] of refused) {
    assert.throws(
      () => scaffold(kind, id, files, today),
      (error: unknown) => error instanceof CannotBegin && message.test(error.message),
    );
  }
});
