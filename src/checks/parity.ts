import { localeIds } from '../i18n/locales.ts';
import { componentsOf, headingsOf, nodesOf, type Content, type Prose } from './content.ts';
import type { Problem } from './problem.ts';

/** Both languages have the same pages, and each page the same headings, components and code in the same order. */
export function checkParity({ pages, prose, rules }: Content): Problem[] {
  const problems: Problem[] = [];
  const rulePages = [...rules.keys()].map((id) => `rules/${id}`);
  const listed = new Set([...(pages?.data.map(({ id }) => id) ?? []), ...rulePages]);
  for (const id of new Set([...listed, ...prose.map((page) => page.id)])) {
    const versions = localeIds.map((locale) =>
      prose.find((page) => page.id === id && page.locale === locale),
    );
    for (const [at, locale] of localeIds.entries()) {
      if (!versions[at]) {
        problems.push({
          file: `content/${locale}/${id}.mdx`,
          message: 'is missing, or does not parse',
          fix: 'write the page in this language too; both change in one commit',
        });
      }
    }
    const file = versions.find((page) => page)?.file;
    if (file && id.startsWith('rules/') && !listed.has(id)) {
      problems.push({
        file,
        message: `is a rule without a record that fits: content/data/${id}.yml`,
        fix: 'add or correct the record; src/schemas/rule.ts describes it',
      });
    } else if (file && pages && !listed.has(id)) {
      problems.push({
        file,
        message: 'is a page that content/data/pages.yml does not list',
        fix: `add { id: ${id}, reviewed: <day> } there, at its place in the reading order`,
      });
    }
    const [zh, en] = versions;
    if (zh && en) problems.push(...compare(zh, en));
  }
  return problems;
}

/** What must agree between languages: for each kind, the items of a page in order. */
const kinds: Record<string, (page: Prose) => { item: string; line: number | undefined }[]> = {
  'heading ids': ({ tree }) =>
    headingsOf(tree).map(({ depth, id, line }) => ({
      item: `${'#'.repeat(depth)} ${id ?? '(none)'}`,
      line,
    })),
  components: ({ tree }) =>
    componentsOf(tree)
      // Sources stand where each language's sentence ends: their order may differ.
      .filter(({ name }) => name !== 'Source')
      .map(({ name, attributes, line }) => ({
        item: `<${[name, ...propsOf(attributes)].join(' ')}>`,
        line,
      })),
  sources: ({ tree }) =>
    componentsOf(tree)
      .filter(({ name }) => name === 'Source')
      .map(({ attributes, line }) => ({ item: attributes['id'] ?? '', line }))
      .toSorted((a, b) => a.item.localeCompare(b.item)),
  'code blocks': ({ tree }) =>
    [...nodesOf(tree)]
      .filter(({ type }) => type === 'code')
      .map(({ lang, value = '', position }) => ({
        item: `${lang ?? '(no language)'}: ${withoutComments(value)}`,
        line: position?.start.line,
      })),
};

const propsOf = (attributes: Record<string, string>) =>
  Object.entries(attributes)
    // A title is text, so it differs.
    .filter(([name]) => name !== 'title')
    .map(([name, value]) => `${name}="${value}"`);

/** Code without its comments, which are in the page's language. */
const withoutComments = (code: string) =>
  code
    .split('\n')
    .map((line) => line.replace(/(^|\s+)(#|\/\/|←|→)\s.*$/u, '').trimEnd())
    .filter((line) => line)
    .join('\n');

function compare(zh: Prose, en: Prose): Problem[] {
  return Object.entries(kinds).flatMap(([kind, list]): Problem[] => {
    const [inZh, inEn] = [list(zh), list(en)];
    const at = Array.from({ length: Math.max(inZh.length, inEn.length) }).findIndex(
      (_, index) => inZh[index]?.item !== inEn[index]?.item,
    );
    if (at < 0) return [];
    const name = (entry: { item: string; line: number | undefined } | undefined) =>
      entry ? `"${entry.item.split('\n')[0]}" (line ${entry.line ?? '?'})` : 'nothing';
    return [
      {
        file: zh.file,
        line: inZh[at]?.line,
        field: kind,
        message: `differ from ${en.file}: here ${name(inZh[at])}, there ${name(inEn[at])}`,
        fix: 'give both languages the same, in the same order',
      },
    ];
  });
}
