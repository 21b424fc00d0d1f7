/**
 * `npm run bench`: builds the site and prints build time and the weight of every kind of page.
 * Times depend on the machine and gate nothing; weights are tested against src/checks/budgets.yml.
 */
import { budgets, pageKind } from '../checks/budgets.ts';
import { weighPages } from '../checks/weight.ts';
import { readSite } from '../checks/site.ts';
import { build } from './build.ts';

const start = performance.now();
await build({ outDir: '.build/bench' });
const seconds = (performance.now() - start) / 1000;
const weights = await weighPages(readSite('.build/bench', process.env['BASE_PATH'] ?? '/'));

console.log(
  `built and checked ${weights.length} pages in ${seconds.toFixed(1)} s, ` +
    `${((seconds / weights.length) * 1000).toFixed(0)} ms a page\n`,
);
console.table(
  pageKind.options
    .map((kind) => {
      const ofKind = weights.filter((weight) => weight.kind === kind);
      const heaviest = ofKind.toSorted((a, b) => b.total - a.total)[0];
      return heaviest
        ? {
            kind,
            pages: ofKind.length,
            'heaviest page': heaviest.file,
            bytes: heaviest.total,
            budget: budgets.pages[kind],
            script: heaviest.script,
            requests: heaviest.requests,
          }
        : undefined;
    })
    .filter((row) => row !== undefined),
);
