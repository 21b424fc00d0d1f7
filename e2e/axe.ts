import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

/** Half as long as the source that the module itself offers. */
const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Audits a page again and again with one injection of axe, which takes longer than the audit itself.
 * The wrapper for Playwright injects it for every run.
 */
export async function auditorOf(page: Page) {
  await page.evaluate(source);
  /**
   * @param rules ids of rules to run; all of WCAG 2.2 AA and best practice when absent
   * @returns violations, each as one line
   */
  return (rules?: string[]): Promise<string[]> =>
    page.evaluate(
      async ([tags, ids]) => {
        const api = (globalThis as unknown as { axe: typeof axe }).axe;
        const runOnly = ids
          ? { type: 'rule' as const, values: ids }
          : { type: 'tag' as const, values: tags };
        const { violations } = await api.run(document, { runOnly, resultTypes: ['violations'] });
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
        );
      },
      [wcag, rules] as const,
    );
}
