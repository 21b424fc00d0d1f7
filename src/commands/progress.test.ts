import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { progress, startPhase } from '../integrations/progress.ts';
import { showProgress } from './progress.ts';

afterEach(() => progress.removeAllListeners());

function shownIn(isTTY: boolean): string {
  let text = '';
  const write = (part: unknown) => {
    text += String(part);
    return true;
  };
  showProgress({ isTTY, write });
  const { step, end } = startPhase('Render pages');
  step(1, 2);
  step(2, 2);
  end();
  progress.emit('summary', {
    pages: 2,
    median: 8_400,
    heaviest: { file: 'en/images/index.html', bytes: 31_260 },
    index: { bytes: 1_234_567, sections: 9 },
  });
  return text.replaceAll(/\d+\.\d s/g, '0.0 s');
}

const summary =
  '\n  2 pages in 0.0 s: median 8.4 kB, heaviest 31.3 kB (/en/images/)\n' +
  '  Search index: 9 sections, 1234.6 kB\n';

test('into a file goes a line for each phase, and the summary', () => {
  assert.equal(shownIn(false), `  Render pages              0.0 s  2/2\n${summary}`);
});

test('in a terminal the line of a phase has a bar while it goes on', () => {
  const lines = shownIn(true).split('\r\u001b[K').slice(1);
  assert.deepEqual(lines, [
    '  Render pages           …',
    `  Render pages           ${'█'.repeat(12)}${'░'.repeat(12)}  1/2`,
    `  Render pages           ${'█'.repeat(24)}  2/2`,
    `  Render pages              0.0 s  2/2\n${summary}`,
  ]);
});
