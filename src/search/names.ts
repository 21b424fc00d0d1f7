import type { Content } from '../content/read.ts';
import { nameWords } from '../domain/search/did-you-mean.ts';
import { linterNames } from '../domain/rules/linters.ts';
import { ruleLabel } from '../domain/rules/rules.ts';

/**
 * The words that a misspelt query may have meant, from the records: images and their releases, language runtimes,
 * parts of references and tags, packages, rules, pages, error messages, and other names. What is looked for most comes first.
 */
export function knownWords({ images, runtimes, rules, errors, pages, aliases }: Content): string[] {
  const all = <T>(records: Map<string, { data: T }>) =>
    [...records].map(([id, { data }]) => ({ id, ...data }));
  const families = all(images);
  const languages = all(runtimes);
  return nameWords([
    ...families.flatMap(({ id, name, aliases: others }) => [id, ...Object.values(name), ...others]),
    ...families.flatMap(({ releases }) => releases.map(({ codename }) => codename ?? '')),
    ...languages.flatMap(({ id, name }) => [id, name]),
    ...[...families, ...languages].flatMap(({ sizes }) => sizes.map(({ reference }) => reference)),
    ...languages.flatMap(({ packages }) => packages?.entries.map(({ name }) => name) ?? []),
    ...all(rules).flatMap(({ id, ...rule }) => [ruleLabel(id), ...linterNames(rule)]),
    ...(pages?.data.map(({ id }) => id) ?? []),
    ...all(errors).map(({ messages }) => messages[0]!),
    ...Object.values(aliases?.data ?? {})
      .flatMap((headings) => Object.values(headings))
      .flatMap((names) => (Array.isArray(names) ? names : [names.zh ?? [], names.en ?? []].flat())),
  ]);
}
