import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failedStep } from './steps.ts';

test('the last step of a log is named, with the end of what it printed', () => {
  const log = [
    '[1/2] STEP 1/3: FROM a',
    '[1/2] STEP 2/3: RUN make',
    'one',
    'two',
    'three',
    '',
  ].join('\n');
  assert.equal(failedStep(log, 2), 'failed at [1/2] STEP 2/3: RUN make\n… 1 lines\ntwo\nthree');
  assert.equal(failedStep('STEP 1/1: RUN false\nno'), 'failed at STEP 1/1: RUN false\nno');
  assert.match(
    failedStep('#8 [build 3/7] RUN npm ci\n#8 1.2 npm error')!,
    /^failed at #8 \[build 3\/7\]/,
  );
  assert.equal(failedStep('Error: nothing'), undefined);
});
