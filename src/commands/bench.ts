/**
 * `npm run bench`: builds the site and prints what each part in src/bench measures; `npm run bench -- pages` only that.
 * Times depend on the machine and gate nothing; weights are tested against src/checks/site/budgets.yml.
 */
import { scaling } from '../bench/scaling.ts';
import { load } from '../bench/load.ts';
import { longTasks } from '../bench/long-tasks.ts';
import { pages } from '../bench/pages.ts';
import type { BenchPart } from '../bench/part.ts';
import { relevance } from '../bench/relevance.ts';
import { search } from '../bench/search.ts';
import { starlight } from '../bench/starlight.ts';
import { readFacts } from '../checks/site/facts.ts';
import { build } from './build.ts';

const parts: Record<string, BenchPart> = {
  pages,
  search,
  relevance,
  'long-tasks': longTasks,
  load,
  scaling,
  starlight,
};

const folder = '.build/bench';
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
}

const start = performance.now();
await build({ outDir: folder });
const seconds = (performance.now() - start) / 1000;
const site = readFacts(folder, process.env['BASE_PATH'] ?? '/');

for (const [name, part] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n== ${name}`);
  await part({ site, seconds });
}
