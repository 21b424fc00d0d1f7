/**
 * `npm test`: everything CI runs, quickest first. Stops at the first step that fails.
 * First gets what is missing on this machine, as `npm run setup` does.
 */
import { spawn } from 'node:child_process';
import { setUp } from '../programs/setup.ts';
import { sites } from '../testing/sites.ts';

const { root, subPath } = sites;

interface Step {
  name: string;
  command: string;
  env?: Record<string, string>;
}

/** One after the other; those in a list at once, as a build alone leaves half of two processors idle. */
const steps: (Step | Step[])[] = [
  { name: 'format', command: 'npm run check:format' },
  [
    { name: 'types', command: 'npm run check:types' },
    { name: 'code', command: 'npm run check:code' },
    { name: 'styles', command: 'npm run check:styles' },
    { name: 'unused code', command: 'npm run check:unused' },
    { name: 'content', command: 'npm run check:content' },
  ],
  { name: 'unit tests', command: 'npm run test:unit' },
  { name: 'build', command: `npm run build -- ${root.folder}`, env: { BASE_PATH: root.base } },
  [
    {
      name: 'the same build elsewhere',
      command: 'npm run reproduce',
      env: { BASE_PATH: root.base },
    },
    {
      name: 'build under a sub-path',
      command: `npm run build -- ${subPath.folder}`,
      env: { BASE_PATH: subPath.base },
    },
    { name: 'diagrams', command: 'npm run diagrams -- --check' },
  ],
  { name: 'browser tests', command: 'npm run test:e2e' },
];

const seconds: string[] = [];

/** Runs a step to its end; says whether it passed. */
async function run({ name, command, env }: Step): Promise<boolean> {
  console.log(`\n== ${name}: ${command}`);
  const start = performance.now();
  const child = spawn(command, { shell: true, stdio: 'inherit', env: { ...process.env, ...env } });
  const code = await new Promise((resolve) => child.on('close', resolve));
  seconds.push(`${name} ${((performance.now() - start) / 1000).toFixed(0)} s`);
  if (code !== 0) console.error(`\n${name} failed: ${command}`);
  return code === 0;
}

setUp();
let passed = 0;
for (const step of steps) {
  const results = await Promise.all([step].flat().map(run));
  passed += results.filter(Boolean).length;
  const failed = results.filter((one) => !one).length;
  if (failed === 0) continue;
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(1);
}
console.log(`\n${seconds.join(' · ')}`);
console.log(`${passed} passed, 0 failed`);
