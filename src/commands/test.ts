/**
 * `npm test`: everything CI runs, quickest first. Stops at the first step that fails.
 * Gets a browser and fonts (see browser.ts), a registry (registry.ts) and web servers (web-servers.ts) if there are none.
 */
import { spawnSync } from 'node:child_process';
import { getBrowser } from '../programs/browser.ts';
import { getRegistry } from '../programs/registry.ts';
import { getWebServers } from '../programs/web-servers.ts';
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

getBrowser();
getRegistry();
getWebServers();
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
