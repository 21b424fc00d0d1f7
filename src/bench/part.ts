import type { SiteFacts } from '../checks/site/facts.ts';

/** What a part of the bench looks at: the site that was just built. */
export interface Built {
  site: SiteFacts;
  /** How long building and checking took, in seconds. */
  seconds: number;
}

/** One benchmark: measures, and prints the result. Each is a file in this folder. */
export type BenchPart = (built: Built) => Promise<void> | void;
