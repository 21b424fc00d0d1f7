import { chromium, type Browser } from '@playwright/test';
import { pageKind } from '../checks/site/budgets.ts';
import { weighPages } from '../checks/site/weight.ts';
import { launchOptions } from '../programs/browser.ts';
import { serve } from '../built-site/serve.ts';
import type { Built } from './part.ts';

/** Each page is opened so often; the middle one counts. */
const visits = 5;

/** From here on a task keeps a reader waiting, in milliseconds. */
const longTask = 50;

/**
 * The longest piece of work that keeps a page from answering while it loads, for the heaviest page of every kind,
 * in a cold tab and without slowing the processor down.
 */
export async function longTasks({ site }: Built): Promise<void> {
  const weights = weighPages(site);
  const { server, url } = await serve({ folder: site.folder, base: site.base, port: 4351 });
  const browser = await chromium.launch(launchOptions());
  try {
    const rows = [];
    for (const kind of pageKind.options) {
      const ofKind = weights.filter((weight) => weight.kind === kind);
      const heaviest = ofKind.toSorted((a, b) => b.total - a.total)[0];
      if (!heaviest) continue;
      const address = url + heaviest.file.replace(/index\.html$/, '');
      const longest: number[] = [];
      for (let visit = 0; visit < visits; visit++)
        longest.push(await longestTask(browser, address));
      longest.sort((a, b) => a - b);
      const [middle, worst] = [longest[Math.floor(visits / 2)]!, longest.at(-1)!];
      rows.push({
        kind,
        page: heaviest.file,
        // The browser reports only tasks of at least 50 ms.
        'longest task, ms': middle < longTask ? `< ${longTask}` : middle.toFixed(0),
        'worst visit': worst < longTask ? `< ${longTask}` : worst.toFixed(0),
      });
    }
    console.table(rows);
  } finally {
    await browser.close();
    server.close();
  }
}

/** Milliseconds of the longest task of a first visit; 0 when none is long. */
async function longestTask(browser: Browser, address: string): Promise<number> {
  // The language gate redirects readers of our languages.
  const context = await browser.newContext({ locale: 'fr-FR' });
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    return await page.evaluate(() =>
      Math.max(0, ...(window as unknown as { tasks: number[] }).tasks),
    );
  } finally {
    await context.close();
  }
}
