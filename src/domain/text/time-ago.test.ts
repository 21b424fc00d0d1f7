import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeAgo } from './time-ago.ts';

test('says how long ago in the largest unit that fits', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  const ago = (then: string, tag = 'en') => timeAgo(new Date(then), now, tag);
  assert.equal(ago('2026-11-24T11:59:50Z'), 'this minute');
  assert.equal(ago('2026-11-24T11:01:00Z'), '59 minutes ago');
  assert.equal(ago('2026-11-24T10:00:00Z'), '2 hours ago');
  assert.equal(ago('2026-11-21T10:00:00Z', 'zh-CN'), '3天前');
  assert.equal(ago('2026-11-24T12:00:05Z'), 'this minute');
});
