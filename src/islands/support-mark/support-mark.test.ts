import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomePage, find, openPage } from '../../testing/dom.ts';

becomePage();
await import('./support-mark.ts');
const words = JSON.stringify({
  supported: 'supported',
  soon: 'soon',
  lts: 'LTS only',
  'end-of-life': 'over',
});

/** A mark as it was built, when support went on. */
function markUntil(until: string, given = words) {
  openPage(
    '<support-mark data-status="supported"><span>✓</span><span>supported</span></support-mark>',
  );
  const mark = find('support-mark');
  Object.assign(mark.dataset, { until, ...(given && { words: given }) });
  document.body.append(mark);
  return mark;
}

test('support that has ended since the page was built is shown as ended', (context) => {
  context.mock.timers.enable({ apis: ['Date'], now: new Date('2029-01-01T12:00:00Z') });
  const mark = markUntil('2028-06-30');
  assert.equal(mark.dataset['status'], 'end-of-life');
  assert.equal(mark.children[1]!.textContent, 'over');
  assert.notEqual(mark.children[0]!.textContent, '✓');
});

test('support that goes on stays as it was built', (context) => {
  context.mock.timers.enable({ apis: ['Date'], now: new Date('2026-01-01T12:00:00Z') });
  assert.equal(markUntil('2028-06-30').textContent, '✓supported');
});

test('a mark without its words stays as it was built', (context) => {
  context.mock.timers.enable({ apis: ['Date'], now: new Date('2029-01-01T12:00:00Z') });
  assert.equal(markUntil('2028-06-30', '').dataset['status'], 'supported');
});
