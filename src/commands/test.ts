/**
 * `npm test`: everything CI runs, quickest first. Stops at the first step that fails.
 * First gets what is missing on this machine, as `npm run setup` does.
 */
import { spawnSync } from 'node:child_process';
import { setUp } from '../programs/setup.ts';
import { sites } from '../testing/sites.ts';

const { root, subPath } = sites;

const steps: [name: string, command: string, env?: Record<string, string>][] = [
  ['format', 'npm run check:format'],
  ['types', 'npm run check:types'],
  ['code', 'npm run check:code'],
  ['styles', 'npm run check:styles'],
  ['unused code', 'npm run check:unused'],
  ['content', 'npm run check:content'],
  ['unit tests', 'npm run test:unit'],
  ['build', `npm run build -- ${root.folder}`, { BASE_PATH: root.base }],
  ['the same build elsewhere', 'npm run reproduce', { BASE_PATH: root.base }],
  ['build under a sub-path', `npm run build -- ${subPath.folder}`, { BASE_PATH: subPath.base }],
  ['diagrams', 'npm run diagrams -- --check'],
  ['browser tests', 'npm run test:e2e'],
];

setUp();
const seconds: string[] = [];
for (const [name, command, env] of steps) {
  console.log(`\n== ${name}: ${command}`);
  const start = performance.now();
  const { status } = spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  seconds.push(`${name} ${((performance.now() - start) / 1000).toFixed(0)} s`);
  if (status !== 0) {
    console.error(`\n${name} failed: ${command}`);
    console.log(`${seconds.length - 1} passed, 1 failed`);
    process.exit(1);
  }
}
console.log(`\n${seconds.join(' · ')}`);
console.log(`${steps.length} passed, 0 failed`);
