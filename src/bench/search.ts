import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { launchOptions } from '../programs/browser.ts';
import type { Built } from './part.ts';
import { serveFolder } from '../testing/serve-folder.ts';

/** A phone on a bad line: milliseconds of delay, bits a second, and how much slower its processor is. */
const phone = { latency: 150, bitsPerSecond: 1_600_000, slowdown: 4 };
/** Of so many first searches the middle one counts. */
const runs = 5;

const queries = { zh: '多阶段构建', en: 'distroless' };

/**
 * Size of the search index, and what a first search costs on a bad line, from the click on; as a ratio to one that
 * asks for each file when the last one named it. The ratio says more than the times, which depend on the machine.
 */
export async function search({ site: { folder, base } }: Built): Promise<void> {
  const index = join(folder, 'pagefind');
  const files = readdirSync(index, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map(({ parentPath, name }) => ({ name, bytes: statSync(join(parentPath, name)).size }));
  const kinds = { sections: 'pf_fragment', words: 'pf_index', lists: 'pf_meta', code: 'pagefind' };
  console.table(
    Object.entries(kinds).map(([kind, ending]) => {
      const sizes = files.filter(({ name }) => name.endsWith(`.${ending}`)).map((one) => one.bytes);
      return { kind, files: sizes.length, bytes: sizes.reduce((sum, one) => sum + one, 0) };
    }),
  );

  const server = await serveFolder(folder, base);
  const browser = await chromium.launch(launchOptions());
  const rows = [];
  for (const [lang, query] of Object.entries(queries)) {
    const measure = async (isAhead: boolean) => {
      const all = [];
      for (let run = 0; run < runs; run++) {
        all.push(await firstSearch(browser, `${server.url}${lang}/guide/tags/`, query, isAhead));
      }
      return all.toSorted((a, b) => a.hit - b.hit)[(runs - 1) / 2]!;
    };
    const [ahead, inTurn] = [await measure(true), await measure(false)];
    rows.push({
      lang,
      query,
      bytes: ahead.bytes,
      'ms to the dialog': ahead.dialog,
      'ms to the first hit': ahead.hit,
      'one after the other': inTurn.hit,
      ratio: (ahead.hit / inTurn.hit).toFixed(2),
    });
  }
  await browser.close();
  server.close();
  console.table(rows);
}

interface FirstSearch {
  dialog: number;
  hit: number;
  /** What came over the line since the click, headers included. */
  bytes: number;
}

/** Opens a page with an empty cache, then the dialog, and asks at once. */
async function firstSearch(
  browser: Browser,
  address: string,
  query: string,
  isAhead: boolean,
): Promise<FirstSearch> {
  const context = await browser.newContext();
  const page = await context.newPage();
  if (!isAhead) {
    await page.addInitScript(() => {
      const { append } = Element.prototype;
      Element.prototype.append = function (...nodes: (Node | string)[]) {
        const isPreload = (node: Node | string) =>
          node instanceof HTMLLinkElement && node.href.includes('/pagefind/');
        append.apply(
          this,
          nodes.filter((node) => !isPreload(node)),
        );
      };
    });
  }
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: phone.latency,
    downloadThroughput: phone.bitsPerSecond / 8,
    uploadThroughput: phone.bitsPerSecond / 8,
  });
  await client.send('Emulation.setCPUThrottlingRate', { rate: phone.slowdown });
  await page.goto(address, { waitUntil: 'networkidle' });
  let bytes = 0;
  client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const times = await page.evaluate(async (text) => {
    const start = performance.now();
    const appears = async <T extends Element>(selector: string): Promise<T> => {
      for (;;) {
        const found = document.querySelector<T>(selector);
        if (found) return found;
        if (performance.now() - start > 30_000) throw new Error(`no ${selector} in 30 s`);
        await new Promise((done) => setTimeout(done, 5));
      }
    };
    document.querySelector<HTMLElement>('site-search a')!.click();
    const input = await appears<HTMLInputElement>('dialog[open] input');
    const dialog = Math.round(performance.now() - start);
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await appears('dialog[open] [role=option]');
    return { dialog, hit: Math.round(performance.now() - start) };
  }, query);
  await context.close();
  return { ...times, bytes };
}
