import { ruleId } from '../../schemas/rule.ts';
import { localeIds } from '../../i18n/locales.ts';
import {
  componentsOf,
  headingsOf,
  isOnRecord,
  nodesOf,
  type Content,
  type Prose,
} from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';

/** Both languages have the same pages, and each page the same headings, components and code in the same order. */
export function checkParity(content: Content): Problem[] {
  const { errors, files, pages, prose, rules } = content;
  const problems: Problem[] = [];
  // A record whose name is not an id is reported separately.
  const rulePages = [...rules.keys()]
    .filter((id) => ruleId.safeParse(id).success)
    .map((id) => `rules/${id}`);
  const errorPages = [...errors.keys()].map((id) => `errors/${id}`);
  const listed = new Set([...(pages?.data.map(({ id }) => id) ?? []), ...rulePages, ...errorPages]);
  for (const id of new Set([...listed, ...prose.map((page) => page.id)])) {
    const versions = localeIds.map((locale) =>
      prose.find((page) => page.id === id && page.locale === locale),
    );
    if (localeIds.every((locale) => !files.has(`content/${locale}/${id}.mdx`))) {
      problems.push(unwritten(content, id));
      continue;
    }
    for (const locale of localeIds) {
      const file = `content/${locale}/${id}.mdx`;
      if (files.has(file)) continue;
      problems.push({
        file,
        message: 'is missing',
        fix: 'write the page in this language too: both languages change in one commit',
      });
    }
    const file = versions.find((page) => page)?.file;
    const [folder, name] = id.split('/');
    const subject = folder && name ? subjects[folder] : undefined;
    if (file && subject) {
      if (!isOnRecord(content, folder!, name!)) {
        problems.push({
          file,
          message: `is the page of ${subject} without a record`,
          fix: `add content/data/${id}.yml, or correct the name of the page`,
        });
      }
    } else if (file && pages && !listed.has(id)) {
      problems.push({
        file,
        message: 'is listed nowhere, so nothing leads to it',
        fix: `add { id: ${id}, reviewed: <day> } to content/data/pages.yml, at its place in the reading order`,
      });
    }
    const [zh, en] = versions;
    if (zh && en) problems.push(...compare(zh, en));
  }
  return problems;
}

/** What a page describes whose record is all that lists it, by folder. */
const subjects: Readonly<Record<string, string>> = { errors: 'an error', rules: 'a rule' };

/** What is listed, or has a record, and has no page in any language. */
function unwritten({ errors, pages, rules }: Content, id: string): Problem {
  const at = pages?.data.findIndex((page) => page.id === id) ?? -1;
  const both = `content/en/${id}.mdx and content/zh/${id}.mdx`;
  if (pages && at >= 0) {
    return {
      file: pages.file,
      line: pages.lineOf([at]),
      field: id,
      message: 'is listed, but not written in any language',
      fix: `write ${both}, or take the line out`,
    };
  }
  return {
    file:
      errors.get(id.replace('errors/', ''))?.file ??
      rules.get(id.replace('rules/', ''))?.file ??
      `content/en/${id}.mdx`,
    message: 'has no page in any language',
    fix: `write ${both}`,
  };
}

/** The first line in which two items differ, quoted; `nothing` where one of them has ended. */
function firstDifference(a = '', b = ''): [string, string] {
  const [inA, inB] = [a.split('\n'), b.split('\n')];
  const at = Array.from({ length: Math.max(inA.length, inB.length) }).findIndex(
    (_, index) => inA[index] !== inB[index],
  );
  const quoted = (line: string | undefined) => (line ? `"${line}"` : 'nothing');
  return [quoted(inA[at]), quoted(inB[at])];
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
    nodesOf(tree)
      .filter(({ type }) => type === 'code')
      .map(({ lang, value = '', position }) => ({
        item: `\`\`\`${lang ?? ''}\n${withoutComments(value)}`,
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
    const [here, there] = firstDifference(inZh[at]?.item, inEn[at]?.item);
    return [
      {
        file: zh.file,
        line: inZh[at]?.line,
        field: kind,
        message: `here ${here}, but ${there} in ${en.file}:${inEn[at]?.line ?? 'end'}`,
        fix: `give both languages the same ${kind}, in the same order`,
      },
    ];
  });
}
