import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readContent } from '../../content/read.ts';
import { shareOfDay, timelineAxis, timelineRows, timelineTicks } from './timeline.ts';

const release = { version: '13', released: '2024-07-01', until: '2026-12-31' };
const axis = { first: 2024, last: 2027 };

describe('a timeline of support', () => {
  test('spans whole years, long-term support included', () => {
    assert.deepEqual(timelineAxis([release]), { first: 2024, last: 2026 });
    assert.deepEqual(timelineAxis([{ ...release, ltsUntil: '2027-06-30' }]), axis);
  });

  test('places days between January of the first year and the end of the last', () => {
    assert.equal(shareOfDay('2024-01-01', axis), 0);
    assert.equal(shareOfDay('2028-01-01', axis), 1);
    assert.equal(shareOfDay('2026-01-01', axis).toFixed(3), '0.500');
    assert.ok(shareOfDay('2023-12-31', axis) < 0);
  });

  test('draws the long-term phase where the regular one ends', () => {
    const [row] = timelineRows([{ ...release, codename: 'trixie', ltsUntil: '2027-06-30' }], axis);
    const [regular, lts] = row!.bars;
    assert.deepEqual([row!.codename, row!.bars.length], ['trixie', 2]);
    assert.equal(lts!.from, regular!.to);
    assert.ok(lts!.to > lts!.from && regular!.from === shareOfDay('2024-07-01', axis));
  });

  test('leaves out what has no beginning or no day of its end, and refuses to draw nothing', () => {
    const undated = [
      { version: '16.0', until: '2027-11-30' },
      { version: 'debian13', released: '2025-08-09', until: { zh: '一年后', en: 'a year later' } },
    ];
    assert.deepEqual(timelineRows([...undated, release], axis).length, 1);
    assert.throws(() => timelineAxis(undated), RangeError);
  });

  test('prints every other year and neither end of the axis', () => {
    assert.deepEqual(
      timelineTicks({ first: 2019, last: 2031 }),
      [2020, 2022, 2024, 2026, 2028, 2030],
    );
    assert.deepEqual(timelineTicks({ first: 2024, last: 2026 }), [2026]);
  });

  test('has every release on record of the three distributions, each inside the axis', () => {
    const { images } = readContent('.');
    const releases = ['debian', 'ubuntu', 'alpine'].flatMap((id) => images.get(id)!.data.releases);
    const span = timelineAxis(releases);
    const rows = timelineRows(releases, span);
    assert.equal(rows.length, releases.length);
    for (const { version, bars } of rows) {
      for (const { from, to } of bars) assert.ok(0 <= from && from < to && to <= 1, version);
    }
  });
});
