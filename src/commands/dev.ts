/**
 * `npm run dev`: the development server. Mistakes of authors are listed in the terminal and over the page, and go
 * away when they are mended; the server lives on. Search answers from the index of the last build.
 * Environment: PORT (4321).
 */
import { createServer } from 'node:http';
import { watch } from 'node:fs';
import { checkBeforeBuild } from '../checks/index.ts';
import { problemOf } from '../content/build-errors.ts';
import { formatProblem, formatProblems } from '../content/problem.ts';
import { readContent } from '../content/read.ts';
import { afterChanges } from '../integrations/content-checks.ts';

const port = Number(process.env['PORT'] ?? 4321);

/** All problems of the content as text; and whether records do not fit, without which no page can be made. */
function check(): { text: string; unfit: boolean } {
  const content = readContent('.');
  return { text: formatProblems(checkBeforeBuild(content)), unfit: content.problems.length > 0 };
}

/** Astro does not start on invalid records: lists the problems on its port until they are valid. */
async function recordsFit(): Promise<void> {
  let { text, unfit } = check();
  if (!unfit) return;
  console.error(text);
  const page = () =>
    `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="1">` +
    `<title>Problems</title><pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;
  const server = createServer((_, response) =>
    response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(page()),
  ).listen(port, 'localhost');
  await new Promise<void>((resolve) => {
    const watcher = watch('content', { recursive: true });
    watcher.on(
      'change',
      afterChanges(() => {
        ({ text, unfit } = check());
        if (unfit) return console.error(text);
        watcher.close();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
    );
  });
}

const base = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+/g, '/');
console.log(`Groundwork will be at http://localhost:${port}${base}`);
await recordsFit();
// Loaded only now, as it takes as long as everything above.
const { dev } = await import('astro');
try {
  await dev({ server: { port } });
} catch (error) {
  console.error(formatProblem(problemOf(error, process.cwd(), 'npm run dev')));
  process.exitCode = 1;
}
