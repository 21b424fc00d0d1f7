import { createHash } from 'node:crypto';
import { bundle } from './bundle.ts';

let engine: Promise<{ text: string; version: string }> | undefined;

/**
 * What reviews in the browser, as one file: bundled alone, because a module it shared with another island would become a
 * file of its own, which every page with that island would have to ask for.
 */
export function reviewEngine(): Promise<{ text: string; version: string }> {
  engine ??= bundle('src/islands/review-box/engine.ts', 'browser').then((text) => ({
    text,
    version: createHash('sha256').update(text).digest('hex').slice(0, 8),
  }));
  return engine;
}
