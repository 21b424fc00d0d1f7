/**
 * `npm run reproduce`: builds a copy of the project with `astro build` alone, in another folder, time zone and locale,
 * and compares the result with the `dist` of `npm run build`, byte for byte. `dist` must be of the same state, and built for the same address.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblems } from '../content/problem.ts';
import { checkReproducible } from '../checks/site/reproducible.ts';
import { copyProject } from '../testing/project-copy.ts';

const copy = copyProject();
try {
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    cwd: copy,
    stdio: 'inherit',
    env: { ...process.env, TZ: 'Pacific/Chatham', LC_ALL: 'C' },
  });
  const problems = checkReproducible('dist', join(copy, 'dist'));
  if (problems.length > 0) {
    console.error(formatProblems(problems));
    process.exitCode = 1;
  } else console.log('Built twice: every byte is the same');
} finally {
  rmSync(copy, { recursive: true });
}
