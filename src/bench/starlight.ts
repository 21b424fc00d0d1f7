import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { copyProject } from '../testing/project-copy.ts';
import { measure, type Cost } from './measure.ts';
import type { Built } from './part.ts';
import { addRules, liftBudgets } from './scaling.ts';

/** Pages that are added to ours: the second step is ours with a thousand more. */
const steps = [0, 1000];
/** Each build is run this often, ours and Starlight's by turns; the quickest counts. */
const rounds = 2;

/**
 * Builds this site and a Starlight site of as many pages by turns, each without caches, and says how ours compares in
 * time, processor time and memory. Starlight is installed into a temporary folder and gets our articles as Markdown.
 */
export async function starlight({ site }: Built): Promise<void> {
  if (process.platform !== 'linux') return console.log('needs /proc of Linux');
  const theirs = installStarlight();
  try {
    const articles = [...site.files]
      .filter((file) => file.endsWith('index.md'))
      .map((file) => readFileSync(join(site.folder, file), 'utf8'));
    for (const added of steps) await compare(theirs, articles, site.pages.length, added);
  } finally {
    rmSync(theirs, { recursive: true });
  }
}

async function compare(
  theirs: string,
  articles: readonly string[],
  pages: number,
  added: number,
): Promise<void> {
  const ours = copyProject();
  try {
    addRules(ours, added / 2);
    if (added > 0) liftBudgets(ours);
    fill(theirs, articles, pages + added);
    const costs: { ours: Cost[]; starlight: Cost[] } = { ours: [], starlight: [] };
    for (let round = 0; round < rounds; round++) {
      costs.ours.push(await measureCold(ours, ['src/commands/build.ts', '--publish']));
      costs.starlight.push(
        await measureCold(theirs, ['node_modules/astro/bin/astro.mjs', 'build']),
      );
    }
    const [own, other] = [best(costs.ours), best(costs.starlight)];
    console.log(`${pages + added} pages:`);
    console.table(
      Object.fromEntries(
        Object.entries({ ours: own, starlight: other }).map(([name, cost]) => [
          name,
          { seconds: cost.seconds, 'processor s': cost.processor, 'peak MB': cost.memory },
        ]),
      ),
    );
    const ratio = (key: keyof Cost) => (own[key] / other[key]).toFixed(2);
    console.log(
      `ours to Starlight: time ${ratio('seconds')}, processor ${ratio('processor')}, memory ${ratio('memory')}`,
    );
  } finally {
    rmSync(ours, { recursive: true });
  }
}

/** Of several runs the least of each figure: what other work on the machine disturbed least. */
function best(costs: readonly Cost[]): Cost {
  const least = (key: keyof Cost) => Number(Math.min(...costs.map((one) => one[key])).toFixed(1));
  return { seconds: least('seconds'), processor: least('processor'), memory: least('memory') };
}

/** Runs a build with the Node that runs this, without what an earlier build left. */
function measureCold(folder: string, args: readonly string[]): Promise<Cost> {
  for (const cache of ['dist', '.build', '.astro', 'node_modules/.astro', 'node_modules/.vite']) {
    rmSync(join(folder, cache), { recursive: true, force: true });
  }
  return measure(process.execPath, args, folder);
}

/** Installs Starlight, with Astro in our version. */
function installStarlight(): string {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-starlight-'));
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  write(folder, 'package.json', '{ "private": true, "type": "module" }');
  execFileSync(
    'npm',
    [
      'install',
      '--no-audit',
      '--no-fund',
      '@astrojs/starlight',
      'sharp',
      `astro@${dependencies['astro']}`,
    ],
    { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  write(
    folder,
    'astro.config.mjs',
    `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  site: 'https://starlight.example',
  integrations: [starlight({ title: 'Bench', sidebar: [{ label: 'All', autogenerate: { directory: 'all' } }] })],
});
`,
  );
  write(
    folder,
    'src/content.config.ts',
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  return folder;
}

/** Writes pages from articles, again from the first when there are fewer. */
function fill(folder: string, articles: readonly string[], pages: number): void {
  const docs = join(folder, 'src/content/docs');
  rmSync(docs, { recursive: true, force: true });
  for (let at = 0; at < pages; at++) {
    const article = articles[at % articles.length]!;
    const title = /^# (.*)/m.exec(article)?.[1] ?? `Page ${at}`;
    const text = article.replace(/^# .*\n/m, '').replaceAll(/ \{#[\w-]+\}$/gm, '');
    const file = at === 0 ? 'index.md' : `all/part-${at % 20}/page-${at}.md`;
    write(docs, file, `---\ntitle: ${JSON.stringify(title)}\n---\n${text}`);
  }
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
