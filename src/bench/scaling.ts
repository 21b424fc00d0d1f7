import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { copyProject } from '../testing/project-copy.ts';
import { localeIds } from '../i18n/locales.ts';

/** Articles that are added to a copy of the project. A rule is two, one in each language. */
const steps = [0, 10, 100, 1000];

interface ScalingRow {
  /** Articles added. */
  added: number;
  seconds: number;
  /** Seconds of processor time, which other work on the machine lengthens less. */
  processor: number;
  /** Most memory the build held at once, in megabytes. */
  memory: number;
}

/**
 * Builds copies of the project with ever more rules in them, which are copies of ours, and says what one more page
 * costs. The build scales linearly if that stays the same. Every check runs; only the weights of pages that list all
 * rules are let go.
 */
export async function scaling(): Promise<void> {
  const rows: ScalingRow[] = [];
  for (const added of steps) {
    rows.push(await buildWith(added));
    console.log(`${added} pages added: ${rows.at(-1)!.seconds.toFixed(1)} s`);
  }
  console.table(
    rows.map(({ added, seconds, processor, memory }, at) => {
      const before = rows[at - 1];
      const each = before && ((processor - before.processor) / (added - before.added)) * 1000;
      return {
        'pages added': added,
        seconds: seconds.toFixed(1),
        'processor s': processor.toFixed(1),
        'processor ms for one more': each === undefined ? '' : each.toFixed(0),
        'peak MB': memory.toFixed(0),
      };
    }),
  );
}

async function buildWith(added: number): Promise<ScalingRow> {
  const folder = copyProject();
  try {
    addRules(folder, added / localeIds.length);
    liftBudgets(folder);
    // In a process of its own: clears state left by an earlier build.
    const script = `
      const { build } = await import('./src/commands/build.ts');
      const start = performance.now();
      await build({ publish: true });
      const seconds = (performance.now() - start) / 1000;
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      const processor = (userCPUTime + systemCPUTime) / 1e6;
      console.log(JSON.stringify({ seconds, processor, memory: maxRSS / 1024 }));`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', script],
      { cwd: folder, maxBuffer: 2 ** 26 },
    );
    return {
      added,
      ...(JSON.parse(stdout.trim().split('\n').at(-1)!) as Omit<ScalingRow, 'added'>),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Adds rules under the next free ids, each a copy of one of ours. */
export function addRules(folder: string, count: number): void {
  const records = join(folder, 'content/data/rules');
  const ours = readdirSync(records)
    .filter((file) => readFileSync(join(records, file), 'utf8').startsWith('status: active'))
    .map((file) => file.replace('.yml', ''))
    .sort();
  for (let added = 1; added <= count; added++) {
    const from = ours[added % ours.length]!;
    const to = `bi${String(100 + added).padStart(3, '0')}`;
    const copy = (file: (id: string) => string, edit = (text: string) => text) =>
      writeFileSync(join(folder, file(to)), edit(readFileSync(join(folder, file(from)), 'utf8')));
    // A former id belongs to one rule only, and other tools' checks would lead to many.
    copy(
      (id) => `content/data/rules/${id}.yml`,
      (text) =>
        text
          .replace(/^(formerIds|hadolint|otherTools):.*\n(?: .*\n)*/gm, '')
          .replace(/^status.*/, '$&\nhadolint: []'),
    );
    for (const locale of localeIds) copy((id) => `content/${locale}/rules/${id}.mdx`);
  }
}

/** The pages that list all rules grow with them: that is what is measured, not what may be published. */
export function liftBudgets(folder: string): void {
  const file = join(folder, 'src/checks/site/budgets.yml');
  const lifted = readFileSync(file, 'utf8').replace(/\d{4,}$/gm, (bytes) => `${bytes}00`);
  writeFileSync(file, lifted);
}
