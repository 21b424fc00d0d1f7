import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { groupOf, grouped, hitGroups, kindsOf, shownAddress } from './hit-groups.ts';
import { hitKindOf, pageKinds, type HitKind } from '../pages/kind.ts';
import type { Hit } from './ranking.ts';

const hit = (kind: HitKind, title: string): Hit => ({
  url: `/${title}`,
  kind,
  title,
  excerpt: '',
  content: '',
  score: 1,
});

describe('groups of hits', () => {
  test('every kind of hit is in one group, and a group knows its kinds', () => {
    const kinds = [...new Set(pageKinds.map(hitKindOf))].filter((kind) => kind !== undefined);
    for (const kind of kinds) assert.ok(kindsOf(groupOf(kind)).includes(kind), kind);
    assert.deepEqual(hitGroups.flatMap(kindsOf).toSorted(), kinds.toSorted());
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
