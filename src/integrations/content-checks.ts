import { rmSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { checkBeforeBuild } from '../checks/index.ts';
import { formatProblems } from '../content/problem.ts';
import { readContent } from '../content/read.ts';
import { readCheckedContent, type CheckedContent } from './checked-content.ts';
import { phase } from './progress.ts';

/**
 * Checks the content: before a build, which stops if something is wrong; and while pages are written again at each
 * change, when what is wrong lies over the open pages.
 * @param take gets what the build needs of the content
 */
export function contentChecks(take: (content: CheckedContent) => void): AstroIntegration {
  return {
    name: 'content-checks',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        if (command !== 'build') return;
        // Astro keeps a record whose file is unchanged, even when its schema has changed.
        rmSync(new URL('data-store.json', config.cacheDir), { force: true });
        take(await phase('Check content', readCheckedContent));
      },
      'astro:server:setup': ({ server: { ws, watcher } }) => {
        let text = problemsAsText();
        const show = () =>
          ws.send({ type: 'error', err: { message: text, stack: '', plugin: 'npm run check' } });
        if (text) console.error(text);
        ws.on('connection', () => text && show());
        watcher.on(
          'all',
          afterChanges(() => {
            const before = text;
            text = problemsAsText();
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

const problemsAsText = () => formatProblems(checkBeforeBuild(readContent('.')));

/** Calls back once a burst of changes is over. */
export function afterChanges(call: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(call, 100);
  };
}
