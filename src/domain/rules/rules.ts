import type { Rule } from '../../schemas/rule.ts';

/** A rule as it is shown, e.g. `BI003` for `bi003`. */
export function ruleLabel(id: string): string {
  return id.toUpperCase();
}

type ById<T> = Readonly<Record<string, T>>;

/** Former ids and the rules they name now. */
export function renamedRules(rules: ById<Pick<Rule, 'formerIds'>>): { from: string; to: string }[] {
  return Object.entries(rules).flatMap(([to, { formerIds }]) =>
    formerIds.map((from) => ({ from, to })),
  );
}

/** Active rules a chapter explains, in order of their ids. */
export function rulesOfChapter(
  rules: ById<Pick<Rule, 'chapters' | 'status'>>,
  chapter: string,
): string[] {
  return activeIds(rules).filter((id) => rules[id]!.chapters.includes(chapter));
}

/** What somebody chose or looks at: an image family, a language runtime, or both. */
export interface Subject {
  image?: string | undefined;
  runtime?: string | undefined;
}

/**
 * Active rules that are about a subject in particular. Rules that hold for all images and runtimes are left out:
 * they would be on every list.
 */
export function rulesAbout(
  rules: ById<Pick<Rule, 'images' | 'runtimes' | 'status'>>,
  { image, runtime }: Subject,
): string[] {
  return activeIds(rules).filter((id) => {
    const { images, runtimes } = rules[id]!;
    if (images.length === 0 && runtimes.length === 0) return false;
    const fits = (ids: readonly string[], one: string | undefined) =>
      ids.length === 0 || one === undefined || ids.includes(one);
    const named = images.includes(image ?? '') || runtimes.includes(runtime ?? '');
    return named && fits(images, image) && fits(runtimes, runtime);
  });
}

function activeIds(rules: ById<Pick<Rule, 'status'>>): string[] {
  return Object.keys(rules)
    .filter((id) => rules[id]!.status === 'active')
    .sort();
}
