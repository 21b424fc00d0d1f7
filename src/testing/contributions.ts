/** The contributions that content/README.md describes, made in the files of a copy as its steps say. */
import { parseDocument, parse } from 'yaml';
import { parseContent, type Files } from '../content/read.ts';
import { allWalks, readAnswers, walk } from '../domain/decision/walk.ts';
import { localeIds, type Locale } from '../i18n/locales.ts';
import type { Decision } from '../schemas/decision.ts';

/** A contribution: its name, and the files of `content/` after it. */
export interface Contribution {
  name: string;
  apply: (files: Files) => Files;
}

const data = 'content/data';
const id = 'sample';

/** Text of a file that has to be there. */
function textOf(files: Files, file: string): string {
  const text = files.get(file);
  if (text === undefined) throw new Error(`${file} is not there`);
  return text;
}

/** A copy of the files with some of them changed; one without a text is removed. */
function changed(files: Files, changes: Record<string, string | undefined>): Files {
  const copy = new Map(files);
  for (const [file, text] of Object.entries(changes)) {
    if (text === undefined) copy.delete(file);
    else copy.set(file, text);
  }
  return copy;
}

/** A page under another title and with another verdict. */
function retitled(page: string, title: string, description: string): string {
  return page
    .replace(/^title: .*$/m, `title: '${title}'`)
    .replace(/^description: (?:.+|>-\n(?: +.*\n)+)/m, `description: '${description}'`);
}

/** An entry of the list of changes, first in its list. */
const announced = (files: Files, path: string) =>
  textOf(files, `${data}/changes.yml`).replace(
    /^- /m,
    `- { date: 2026-11-25, title: { zh: 新增样例, en: A sample }, path: ${path} }\n- `,
  );

/** A family: its record and pages are those of another one under a new name. */
const family: Contribution = {
  name: 'a new family',
  apply: (files) => {
    const titles = { en: 'Sample Linux', zh: '样例Linux' } as const;
    const record = parseDocument(textOf(files, `${data}/images/alpine.yml`));
    record.set('name', record.createNode(titles));
    record.delete('endoflife');
    const page = (locale: Locale, verdict: string) =>
      retitled(textOf(files, `content/${locale}/images/alpine.mdx`), titles[locale], verdict);
    return changed(files, {
      [`${data}/images/${id}.yml`]: String(record),
      [`content/en/images/${id}.mdx`]: page('en', 'A family for a test.'),
      [`content/zh/images/${id}.mdx`]: page('zh', '测试用的家族。'),
      [`${data}/pages.yml`]: textOf(files, `${data}/pages.yml`).replace(
        /^- \{ id: images\/.*\n/m,
        `$&- { id: images/${id}, reviewed: 2026-11-25 }\n`,
      ),
      [`${data}/changes.yml`]: announced(files, `/images/${id}/`),
    });
  },
};

/** A rule under the next number: record and pages are those of another one. */
const rule: Contribution = {
  name: 'a new rule',
  apply: (files) => {
    const next = `bi${String(parseContent(files).rules.size + 1).padStart(3, '0')}`;
    const page = (locale: Locale, title: string) =>
      retitled(textOf(files, `content/${locale}/rules/bi007.mdx`), title, `${title}.`);
    return changed(files, {
      [`${data}/rules/${next}.yml`]: textOf(files, `${data}/rules/bi007.yml`).replace(
        /^since: .*$/m,
        'since: 2026-11-25',
      ),
      [`content/en/rules/${next}.mdx`]: page('en', 'Keep the sample'),
      [`content/zh/rules/${next}.mdx`]: page('zh', '保留样例'),
      [`${data}/changes.yml`]: announced(files, `/rules/${next}/`),
    });
  },
};

/** An error message: record and pages are those of another one, with another message. */
const error: Contribution = {
  name: 'a new error message',
  apply: (files) => {
    const [from, to] = ['open /tmp/x1333679982: no such file or directory', 'sample failed badly'];
    const record = parseDocument(textOf(files, `${data}/errors/no-tmp.yml`));
    record.set('messages', [to]);
    record.set('patterns', [to]);
    record.set('examples', []);
    const page = (locale: Locale, verdict: string) =>
      retitled(textOf(files, `content/${locale}/errors/no-tmp.mdx`), to, verdict).replaceAll(
        from,
        to,
      );
    return changed(files, {
      [`${data}/errors/${id}.yml`]: String(record),
      [`content/en/errors/${id}.mdx`]: page('en', 'An error for a test.'),
      [`content/zh/errors/${id}.mdx`]: page('zh', '测试用的报错。'),
    });
  },
};

/** Queries of the chooser that pages link to and that real cases ask; a new question must leave them whole. */
function queriesIn(texts: Iterable<string>): string[] {
  return [...texts].flatMap((text) => text.match(/\bartifact=[\w=&-]+/g) ?? []);
}

/**
 * The place in the flow that the fewest of some queries pass on their way to a result.
 * @returns node and answer
 */
function quietest(
  decision: Decision,
  queries: readonly string[],
): { node: string; answer: string } {
  const lastOf = (query: string) => {
    const last = walk(decision, readAnswers(decision, query).answers).steps.at(-1);
    return `${last?.node} ${last?.answer}`;
  };
  const used = queries.map(lastOf);
  const uses = (place: string) => used.filter((one) => one === place).length;
  const places = allWalks(decision).map(({ steps }) => steps.at(-1)!);
  return places.toSorted(
    (a, b) => uses(`${a.node} ${a.answer}`) - uses(`${b.node} ${b.answer}`),
  )[0]!;
}

/**
 * A question before a result, which every answer leads to.
 * @param cases text of src/testing/cases.ts: no query there should meet it
 */
const question = (cases: string): Contribution => ({
  name: 'a new question',
  apply: (files) => {
    const file = `${data}/decision.yml`;
    const text = textOf(files, file);
    const decision = parse(text) as Decision;
    const { node, answer } = quietest(decision, queriesIn([...files.values(), cases]));
    const both = { zh: '样例', en: 'sample' };
    const document = parseDocument(text);
    const path = ['nodes', node, 'answers', answer];
    const end = decision.nodes[node]!.answers[answer]!;
    document.setIn(path, { go: id });
    document.setIn(['nodes', id], { ask: id, answers: { yes: end, no: end } });
    const words = { label: both, short: both, because: both };
    document.setIn(['questions', id], {
      ask: both,
      short: both,
      help: both,
      answers: { yes: words, no: words },
      sources: Object.values(decision.questions)[0]!.sources,
    });
    const section = { en: 'A sample', zh: '样例' };
    const pages = localeIds.map((locale) => {
      const page = `content/${locale}/guide/decision.mdx`;
      const added = `\n### ${section[locale]} {#q-${id}}\n\n${section[locale]}\n`;
      return [page, `${textOf(files, page)}${added}`];
    });
    return changed(files, { [file]: String(document), ...Object.fromEntries(pages) });
  },
});

/** A heading under a new id, which the old one leads to. The example of the guide. */
const rename: Contribution = {
  name: 'a renamed heading',
  apply: (files) => {
    const [from, to] = ['dns', 'resolver'];
    const pages = localeIds.map((locale) => {
      const page = `content/${locale}/guide/alpine.mdx`;
      return [page, textOf(files, page).replace(`{#${from}}`, `{#${to}}`)];
    });
    const aliases = parseDocument(textOf(files, `${data}/aliases.yml`));
    const names = aliases.getIn(['guide/alpine', from]);
    if (names) {
      aliases.deleteIn(['guide/alpine', from]);
      aliases.setIn(['guide/alpine', to], names);
    }
    return changed(files, {
      ...Object.fromEntries(pages),
      [`${data}/aliases.yml`]: String(aliases),
      [`${data}/moved.yml`]: `${textOf(files, `${data}/moved.yml`).trimEnd()}\n- { from: '/guide/alpine/#${from}', to: '/guide/alpine/#${to}' }\n`,
    });
  },
};

/** A family that was published, and is not there any more. */
const removal: Contribution = {
  name: 'a removed family',
  apply: (files) => {
    const addresses = localeIds.flatMap((locale) => [
      `/${locale}/images/${id}/`,
      `/${locale}/images/${id}/#choose`,
      `/${locale}/images/#image-${id}`,
    ]);
    return changed(files, {
      [`${data}/images/${id}.yml`]: undefined,
      [`content/en/images/${id}.mdx`]: undefined,
      [`content/zh/images/${id}.mdx`]: undefined,
      [`${data}/pages.yml`]: textOf(files, `${data}/pages.yml`).replace(
        new RegExp(`^- \\{ id: images/${id},.*\\n`, 'm'),
        '',
      ),
      [`${data}/changes.yml`]: textOf(files, `${data}/changes.yml`).replace(
        `path: /images/${id}/`,
        'path: /images/alpine/',
      ),
      [`${data}/addresses.txt`]: `${textOf(files, `${data}/addresses.txt`)}${addresses.join('\n')}\n`,
      [`${data}/moved.yml`]:
        `${textOf(files, `${data}/moved.yml`).trimEnd()}\n- { from: /images/${id}/, to: /images/alpine/ }\n` +
        `- { from: '/images/#image-${id}', to: /images/alpine/ }\n`,
    });
  },
};

/**
 * All of them, in an order in which each can follow the others.
 * @param cases text of src/testing/cases.ts
 */
export const contributions = (cases: string): readonly Contribution[] => [
  family,
  rule,
  error,
  question(cases),
  rename,
  removal,
];
