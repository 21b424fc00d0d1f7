import { budgets, pageKind } from '../checks/site/budgets.ts';
import { weighPages } from '../checks/site/weight.ts';
import type { Built } from './part.ts';

/** Time of the build, and of every kind of page the heaviest. */
export async function pages({ site, seconds }: Built): Promise<void> {
  const weights = weighPages(site);
  const each = ((seconds / weights.length) * 1000).toFixed(0);
  console.log(
    `built and checked ${weights.length} pages in ${seconds.toFixed(1)} s, ${each} ms a page`,
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
}
