import type { SiteFacts } from '../checks/site/facts.ts';

/** What a part of the bench looks at: the site that was just built. */
export interface Built {
  site: SiteFacts;
  /** How long building and checking took, in seconds. */
  seconds: number;
}

/** One thing that `npm run bench` measures: prints what it finds. A part has a file of its own here. */
export type BenchPart = (built: Built) => Promise<void> | void;
