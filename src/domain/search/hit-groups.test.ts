import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { groupOf, grouped, hitGroups, kindsOf, shownAddress } from './hit-groups.ts';
import { pageKinds, type Hit, type PageKind } from './ranking.ts';

const hit = (kind: PageKind, title: string): Hit => ({
  url: `/${title}`,
  kind,
  title,
  excerpt: '',
  content: '',
  score: 1,
});

describe('groups of hits', () => {
  test('every kind of page is in one group, and a group knows its kinds', () => {
    for (const kind of pageKinds) assert.ok(kindsOf(groupOf(kind)).includes(kind));
    assert.equal(hitGroups.flatMap(kindsOf).length, pageKinds.length);
    assert.deepEqual(kindsOf('chooser'), ['chooser', 'result']);
    assert.deepEqual(kindsOf(''), []);
  });

  test('come in the order of their best hit, each in rank order', () => {
    const hits = [hit('rule', 'a'), hit('guide', 'b'), hit('rule', 'c'), hit('result', 'd')];
    assert.deepEqual(
      grouped(hits).map(([group, those]) => [group, those.map(({ title }) => title).join('')]),
      [
        ['rule', 'ac'],
        ['guide', 'b'],
        ['chooser', 'd'],
      ],
    );
  });

  test('an address is shown without sub-path and language', () => {
    assert.equal(shownAddress('/zh/guide/alpine/#dns', '/'), '/guide/alpine/#dns');
    assert.equal(
      shownAddress('/team/base-images/en/rules/bi003/', '/team/base-images/'),
      '/rules/bi003/',
    );
    assert.equal(shownAddress('/en/', '/'), '/');
  });
});
