import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { timeAgo } from '../domain/text/time-ago.ts';
import { lastIndex, lastIndexTime } from './last-index.ts';

/** Serves the index that the last build wrote, however old, and says its age. */
export function searchInDevelopment(): AstroIntegration {
  return {
    name: 'search-in-development',
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
