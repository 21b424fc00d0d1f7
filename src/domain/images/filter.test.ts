import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  arrange,
  judge,
  loosenings,
  readImageFilter,
  writeImageFilter,
  type ImageFacts,
  type ImageFilter,
} from './filter.ts';

const facts = (
  choices: Partial<ImageFacts['choices']> = {},
  rest: Partial<Omit<ImageFacts, 'choices'>> = {},
): ImageFacts => ({
  choices: {
    libc: ['glibc'],
    shell: ['yes'],
    user: ['root'],
    certificates: ['no'],
    cost: ['free'],
    platform: ['linux/amd64'],
    ...choices,
  },
  recommended: 0,
  ...rest,
});

describe('judge', () => {
  const cases: [string, ImageFacts, ImageFilter, ReturnType<typeof judge>][] = [
    ['no filter fits everything', facts(), {}, 'fits'],
    ['a sort order is not a filter', facts(), { sort: 'unpacked-up' }, 'fits'],
    ['a value that holds', facts(), { libc: 'glibc' }, 'fits'],
    ['one of several values', facts({ libc: ['glibc', 'musl'] }), { libc: 'musl' }, 'fits'],
    ['another value', facts(), { libc: 'musl' }, 'not'],
    ['an unknown value is named, not passed', facts({ user: [] }), { user: 'nonroot' }, ['user']],
    [
      'unknown values are all named',
      facts({ user: [], certificates: [] }),
      { user: 'nonroot', certificates: 'yes', until: '2028-01-01' },
      ['user', 'certificates', 'until'],
    ],
    [
      'a value that does not match outweighs an unknown one',
      facts({ user: [] }),
      { user: 'nonroot', libc: 'musl' },
      'not',
    ],
    [
      'supported on the last day',
      facts({}, { until: '2028-08-09' }),
      { until: '2028-08-09' },
      'fits',
    ],
    ['no more the day after', facts({}, { until: '2028-08-09' }), { until: '2028-08-10' }, 'not'],
    ['a day nobody published', facts(), { until: '2028-08-10' }, ['until']],
  ];
  for (const [name, of, filter, verdict] of cases) {
    test(name, () => assert.deepEqual(judge(of, filter), verdict));
  }
});

describe('arrange', () => {
  const rows = [
    { id: 'large', facts: facts({}, { compressed: 50, unpacked: 70, recommended: 3 }) },
    { id: 'unsized', facts: facts() },
    { id: 'small', facts: facts({}, { compressed: 4, until: '2028-06-01' }) },
    { id: 'empty', facts: facts({ libc: ['none'] }, { compressed: 0, unpacked: 0 }) },
    { id: 'doubtful', facts: facts({ user: [] }, { compressed: 60, until: '2027-01-01' }) },
  ];
  const orders: [ImageFilter, string][] = [
    [{}, 'large empty small doubtful unsized'],
    [{ sort: 'compressed-up' }, 'empty small large doubtful unsized'],
    [{ sort: 'compressed-down' }, 'doubtful large small empty unsized'],
    [{ sort: 'until-up' }, 'doubtful small empty large unsized'],
    [{ sort: 'until-down' }, 'small doubtful empty large unsized'],
    [{ sort: 'unpacked-up' }, 'empty large small doubtful unsized'],
    [{ sort: 'unpacked-down' }, 'large empty small doubtful unsized'],
    [{ user: 'root' }, 'large empty small unsized doubtful'],
    [{ libc: 'glibc', user: 'root' }, 'large small unsized doubtful empty'],
  ];
  for (const [filter, order] of orders) {
    test(`${writeImageFilter(filter) || 'no filter'} gives ${order}`, () => {
      const arranged = arrange(rows, filter);
      assert.equal(arranged.map(({ row }) => row.id).join(' '), order);
      assert.equal(arranged.length, rows.length, 'nothing vanishes');
    });
  }
});

test('names the conditions that rule everything out on their own', () => {
  const rows = [
    { facts: facts({ user: ['nonroot'], shell: ['no'] }) },
    { facts: facts({ user: ['nonroot'], shell: ['no'], libc: ['musl'] }) },
    { facts: facts({ user: [], shell: ['yes'] }) },
  ];
  const filter: ImageFilter = { libc: 'glibc', shell: 'yes', user: 'nonroot' };
  assert.deepEqual(loosenings(rows, filter), [
    { key: 'shell', count: 1 },
    { key: 'user', count: 1 },
  ]);
  assert.deepEqual(loosenings(rows, {}), []);
});

describe('the address', () => {
  const options = {
    libc: ['glibc', 'musl', 'none'],
    shell: ['yes', 'no'],
    user: ['root', 'nonroot'],
    certificates: ['yes', 'no'],
    cost: ['free', 'partly'],
    platform: ['linux/amd64', 'linux/arm/v7'],
  };

  test('writes and reads the same filter', () => {
    const filter: ImageFilter = {
      libc: 'musl',
      platform: 'linux/arm/v7',
      until: '2028-02-29',
      sort: 'unpacked-up',
    };
    const query = writeImageFilter(filter);
    assert.equal(query, '?libc=musl&platform=linux%2Farm%2Fv7&until=2028-02-29&sort=unpacked-up');
    assert.deepEqual(readImageFilter(query, options), { filter, dropped: [] });
  });

  test('says nothing of the usual order', () => {
    assert.equal(writeImageFilter({ sort: 'recommended-down' }), '');
  });

  for (const query of [
    'until=2027-02-29',
    'until=tomorrow',
    'until=2028-1-1',
    'sort=price',
    'libc=<script>',
    'page=2',
  ]) {
    test(`drops ${query}`, () => {
      assert.deepEqual(readImageFilter(query, options), { filter: {}, dropped: [query] });
    });
  }
});
