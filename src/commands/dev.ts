/**
 * `npm run dev`: the development server. Mistakes of authors are listed in the terminal and over the page, and go
 * away when they are mended; the server lives on. Search answers from the index of the last build.
 * Environment: PORT (4321).
 */
import { createServer } from 'node:http';
import { watch } from 'node:fs';
import { dev, type AstroIntegration } from 'astro';
import sirv from 'sirv';
import { readContent } from '../content/read.ts';
import { checkBeforeBuild } from '../checks/index.ts';
import { problemOf } from '../content/build-errors.ts';
import { formatProblem, formatProblems } from '../content/problem.ts';
import { timeAgo } from '../domain/text/time-ago.ts';
import { lastIndex, lastIndexTime } from '../integrations/last-index.ts';

const port = Number(process.env['PORT'] ?? 4321);

/** All problems of the content as text; and whether records do not fit, without which no page can be made. */
function check(): { text: string; unfit: boolean } {
  const content = readContent('.');
  return { text: formatProblems(checkBeforeBuild(content)), unfit: content.problems.length > 0 };
}

/** Calls back once a burst of changes is over. */
function afterChanges(call: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(call, 100);
  };
}

/** Astro does not start on records that do not fit: shows what is wrong on its port until they do. */
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

/** Checks the content again at each change, and lays what is wrong over the open pages. */
function problemOverlay(): AstroIntegration {
  let { text } = check();
  return {
    name: 'problem-overlay',
    hooks: {
      'astro:server:setup': ({ server: { ws, watcher } }) => {
        const show = () =>
          ws.send({ type: 'error', err: { message: text, stack: '', plugin: 'npm run check' } });
        if (text) console.error(text);
        ws.on('connection', () => text && show());
        watcher.on(
          'all',
          afterChanges(() => {
            const before = text;
            ({ text } = check());
            if (text === before) return;
            console.error(text || 'Content: no problems');
            if (text) show();
            else ws.send({ type: 'full-reload' });
          }),
        );
      },
    },
  };
}

/** Serves the index that the last build wrote, however old, and says its age. */
function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:server:setup': ({ server: { middlewares, config } }) => {
        const built = lastIndexTime();
        console.log(
          built
            ? `Search: the index of dist, built ${timeAgo(built, new Date(), 'en')}`
            : 'Search: no index yet, npm run build writes one',
        );
        middlewares.use(`${config.base}pagefind`, sirv(lastIndex, { dev: true }));
      },
    },
  };
}

await recordsFit();
try {
  await dev({ server: { port }, integrations: [problemOverlay(), searchIndex()] });
} catch (error) {
  console.error(formatProblem(problemOf(error, process.cwd(), 'npm run dev')));
  process.exitCode = 1;
}
