import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzz, fuzzTargets } from './fuzz.ts';

// The same inputs in every run; npm run fuzz tries others, for as long as it is told.
const [seed, rounds] = [20261127, 60];

for (const name of Object.keys(fuzzTargets)) {
  test(`${rounds} rounds of inputs that nobody thought of break nothing: ${name}`, async () => {
    assert.equal(await fuzz(name, seed, (round) => round >= rounds), rounds);
  });
}
