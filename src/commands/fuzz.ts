/**
 * `npm run fuzz`: gives what reads anything from outside inputs that nobody thought of, for 20 seconds.
 * `--seconds 600` goes on for longer, `--seed 1` begins elsewhere (the time of day), `--only 'YAML edits'` takes one target,
 * `--rounds 1` stops after so many. A failure names the seed that repeats it. Exit code 1 then.
 */
import { parseArgs } from 'node:util';
import { fuzz, fuzzTargets } from '../testing/fuzz.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    only: { type: 'string' },
    rounds: { type: 'string', default: 'Infinity' },
  },
});
const names = Object.keys(fuzzTargets).filter((name) => !values.only || name === values.only);
if (names.length === 0) {
  console.error(`No target "${values.only}": ${Object.keys(fuzzTargets).join(', ')}`);
  process.exit(2);
}
const [seed, rounds] = [Number(values.seed), Number(values.rounds)];
const share = (Number(values.seconds) * 1000) / names.length;
try {
  for (const name of names) {
    const end = performance.now() + share;
    const done = await fuzz(name, seed, (round) => round >= rounds || performance.now() > end);
    console.log(`${name}: ${done} rounds from seed ${seed}`);
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
