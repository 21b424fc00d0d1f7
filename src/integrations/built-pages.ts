import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { isText } from '../built-site/compress.ts';
import { listSite, pagesOf, withSlashes } from '../built-site/site.ts';
import { checkSite } from '../checks/index.ts';
import { addAddresses } from '../checks/site/addresses.ts';
import { addressFile, describeAdded } from '../content/addresses.ts';
import type { PageFacts, SiteFacts } from '../checks/site/facts.ts';
import { weighPages } from '../checks/site/weight.ts';
import type { Problem } from '../content/problem.ts';
import { BuildStopped } from './build-stopped.ts';
import { mapAllToSource, type CheckedContent } from './checked-content.ts';
import { llmsText } from './llms-text.ts';
import type { ArticleEntry } from './pages/article.ts';
import { PageThreads } from './pages/threads.ts';
import { phase, progress, startPhase, type BuildSummary, type OpenPhase } from './progress.ts';
import { SearchIndex } from './search-index.ts';

/**
 * Finishes each page in a thread as soon as Astro has rendered it: policy, Markdown, sections for the search, checks,
 * compression. When all are there it writes the search index, compresses the other files and checks what only the
 * whole site shows. Environment: ADDRESSES=add adds new addresses to the list of published ones.
 * @param content gives what the content says, once it is checked
 */
export function builtPages(content: () => CheckedContent): AstroIntegration {
  let folder: string;
  let base: string;
  let threads: PageThreads;
  return {
    name: 'built-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
        base = withSlashes(config.base);
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        progress.on('phase', ({ name, seconds }) => {
          if (seconds !== undefined) logger.info(`${name}: ${seconds.toFixed(1)} s`);
        });
        threads = new PageThreads({ folder, versions: content().versions });
        const bundling = startPhase('Bundle');
        setPrerenderer((prerenderer) => handingOn(prerenderer, threads, base, bundling));
      },
      'astro:build:done': async () => {
        try {
          await finish(threads, folder, base, content());
        } finally {
          await threads.close();
        }
      },
    },
  };
}

/** Astro's prerenderer, which also hands each page to the threads as soon as it is rendered. */
function handingOn(
  prerenderer: AstroPrerenderer,
  threads: PageThreads,
  base: string,
  bundling: OpenPhase,
): AstroPrerenderer {
  let rendering: OpenPhase;
  let [done, total] = [0, 0];
  return {
    ...prerenderer,
    async setup() {
      bundling.end();
      rendering = startPhase('Render pages');
      await prerenderer.setup?.();
    },
    async getStaticPaths() {
      const paths = await prerenderer.getStaticPaths();
      total = paths.length;
      return paths;
    },
    async render(request, options) {
      const rendered = await prerenderer.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      if (response.headers.get('content-type')?.startsWith('text/html')) {
        const file = fileOf(request.url, base);
        await threads.add({ file, html: await response.clone().text() });
      }
      rendering.step((done += 1), total);
      return rendered;
    },
    async teardown() {
      await prerenderer.teardown?.();
      rendering.end();
    },
  };
}

/** The file that Astro writes a page to. */
function fileOf(address: string, base: string): string {
  const path = decodeURIComponent(new URL(address).pathname.slice(base.length));
  if (path.endsWith('.html')) return path;
  return path === '404/' || path === '404' ? '404.html' : `${path}index.html`;
}

/** Everything that begins when Astro has written all pages. */
async function finish(
  threads: PageThreads,
  folder: string,
  base: string,
  { words }: CheckedContent,
): Promise<void> {
  const files = pagesOf(listSite(folder, base));
  const index = await SearchIndex.create();
  const pages: PageFacts[] = [];
  const articles: ArticleEntry[] = [];
  const problems: Problem[] = [];
  await phase('Finish pages', async (step) => {
    threads.onFinished = (count) => step(count, files.length);
    for await (const { facts, article, sections, problems: found } of threads.finishAll(files)) {
      pages.push(facts);
      if (article) articles.push(article);
      index.add(sections);
      problems.push(...found);
    }
  });
  writeFileSync(join(folder, 'llms.txt'), llmsText(articles));
  problems.push(...(await phase('Index for search', () => index.write(folder, words))));

  const { files: all } = listSite(folder, base);
  const byThreads = new Set(pages.flatMap(({ file }) => [file, file.replace(/html$/, 'md')]));
  const others = [...all].filter((file) => isText(file) && !byThreads.has(file));
  const bytes = await phase('Compress other files', () => threads.compress(others));

  const site: SiteFacts = { folder, base, files: all, pages, bytes };
  await phase('Check the whole site', () => checkAndList(site, problems));
  progress.emit('summary', summaryOf(site, index.size));
}

/**
 * Checks the whole site, and adds its addresses to the list if that is asked for.
 * @param problems of single pages
 * @throws BuildStopped with all problems
 */
function checkAndList(site: SiteFacts, problems: readonly Problem[]): void {
  const listed = readFileSync(addressFile, 'utf8');
  const adding = process.env['ADDRESSES'] === 'add';
  const addresses = adding ? addAddresses(listed, site) : listed;
  const all = [...problems, ...checkSite(site, addresses)];
  if (all.length > 0) throw new BuildStopped(mapAllToSource(all, site.base));
  if (adding) {
    writeFileSync(addressFile, addresses);
    console.log(describeAdded(listed, addresses));
  }
}

function summaryOf(site: SiteFacts, sections: number): BuildSummary {
  const weights = weighPages(site).toSorted((a, b) => a.total - b.total);
  const { file, total } = weights.at(-1)!;
  const inIndex = [...site.files].filter((one) => one.startsWith('pagefind/'));
  const sizes = inIndex.map((one) => statSync(join(site.folder, one)).size);
  return {
    pages: weights.length,
    median: weights[Math.floor(weights.length / 2)]!.total,
    heaviest: { file, bytes: total },
    index: { bytes: sizes.reduce((sum, size) => sum + size, 0), sections },
  };
}
