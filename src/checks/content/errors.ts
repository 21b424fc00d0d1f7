import { diagnoseWith, type Diagnose } from '../../domain/errors/diagnose.ts';
import { knownErrorsOf } from '../../domain/errors/known.ts';
import { normalizeLine } from '../../domain/errors/line.ts';
import { compilePattern, patternFault } from '../../domain/errors/pattern.ts';
import { didYouMeanOneOf } from '../../domain/text/nearest.ts';
import { errorPhases, type ErrorRecord } from '../../schemas/error.ts';
import {
  headingsOf,
  isOnRecord,
  nodesOf,
  type Content,
  type MdxNode,
  type Prose,
  type RecordFile,
} from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';
import { checkCompared, checkHeadings, checkVerdict } from './record-pages.ts';

/** Headings of every error page, in this order. The last one may be left out. */
const errorHeadings = ['message', 'causes', 'fix', 'reproduce'] as const;
const shape = 'the three of every error, and reproduce where it is known how';

/** Languages of a fence that shows a fix. */
const fixLanguages = ['diff', 'dockerfile', 'yaml', 'json', 'sh', 'text'];

/**
 * Errors name what is there, their patterns find their own messages and no other error's, and their pages have one
 * shape that shows each message and a fix.
 */
export function checkErrors(content: Content): Problem[] {
  const faults = [...content.errors.values()].flatMap(checkPatterns);
  return [
    ...[...content.errors].flatMap(([id, record]) => checkRecord(content, id, record)),
    ...faults,
    // A pattern that cannot be compiled finds nothing, and all that it should have found would be reported.
    ...(faults.length > 0 ? [] : checkFound(content)),
    ...content.prose.filter(({ id }) => id.startsWith('errors/')).flatMap(checkPage(content)),
  ];
}

function checkRecord(
  content: Content,
  id: string,
  { file, data, lineOf }: RecordFile<ErrorRecord>,
) {
  const problems: Problem[] = [];
  if ((errorPhases as readonly string[]).includes(id)) {
    problems.push({
      file,
      message: 'has the name of a phase, which is an id of the list of errors',
      fix: 'name it for its message',
    });
  }
  const chapters = content.pages?.data.flatMap(
    ({ id: page }) => /^guide\/(.+)/.exec(page)?.[1] ?? [],
  );
  const named = [
    [
      'images',
      content.images.keys(),
      'a file of content/data/images, or facts as in { libc: musl }',
    ],
    ['runtimes', content.runtimes.keys(), 'a file of content/data/runtimes'],
    ['rules', content.rules.keys(), 'a file of content/data/rules'],
    ['related', content.errors.keys(), 'another file of content/data/errors'],
    ['chapters', chapters, 'a chapter of content/data/pages.yml, without guide/'],
  ] as const;
  for (const [field, known, where] of named) {
    if (!known) continue;
    const ids = [...known];
    for (const [at, value] of data[field].entries()) {
      if (typeof value !== 'string') continue;
      const isThere =
        field === 'chapters' ? ids.includes(value) : isOnRecord(content, folderOf(field), value);
      if (isThere && !(field === 'related' && value === id)) continue;
      problems.push({
        file,
        line: lineOf([field, at]),
        field: `${field}.${at}`,
        message: isThere
          ? 'is the error itself'
          : `there is no "${value}"${didYouMeanOneOf(value, ids)}`,
        fix: `name ${where}`,
      });
    }
  }
  return problems;
}

const folderOf = (field: string) => (field === 'related' ? 'errors' : field);

function checkPatterns({ file, data, lineOf }: RecordFile<ErrorRecord>): Problem[] {
  return data.patterns.flatMap((pattern, at): Problem[] => {
    const fault = patternFault(pattern);
    if (!fault) return [];
    return [{ file, line: lineOf(['patterns', at]), field: `patterns.${at}`, ...fault }];
  });
}

/** Each message is found as the error that it is, and each pattern finds one of its messages or examples. */
function checkFound(content: Content): Problem[] {
  const records = [...content.errors].map(([id, { data }]) => ({ id, error: data }));
  const diagnose = diagnoseWith(knownErrorsOf(records));
  const problems = [...content.errors].flatMap(([id, { file, data, lineOf }]) => {
    const unused = data.patterns.flatMap((pattern, at): Problem[] => {
      const { expression } = compilePattern(pattern);
      const lines = [...data.messages, ...data.examples].map(normalizeLine);
      if (lines.some((line) => expression.test(line))) return [];
      return [
        {
          file,
          line: lineOf(['patterns', at]),
          field: `patterns.${at}`,
          message: 'finds none of the messages and examples',
          fix: "add the line that it is for to examples, or correct it: in a line every quotation mark is '",
        },
      ];
    });
    const missed = (['messages', 'examples'] as const).flatMap((field) =>
      data[field].flatMap((message, at): Problem[] => {
        const found = diagnose(message).found[0]?.error.id;
        if (found === id) return [];
        return [
          {
            file,
            line: lineOf([field, at]),
            field: `${field}.${at}`,
            message: found ? `is found as the error "${found}"` : 'is found by no pattern',
            fix: found
              ? 'let a pattern here hold more of the message word for word, or narrow those of the other error'
              : 'add a pattern that finds it',
          },
        ];
      }),
    );
    return [...unused, ...missed];
  });
  return [...problems, ...checkProseIsNone(content, diagnose)];
}

/** Blocks that hold sentences. */
const sentences = new Set(['paragraph', 'heading', 'tableCell']);

/** No pattern finds a sentence of ours: what a reader types in plain words would be taken for an error. */
function checkProseIsNone(content: Content, diagnose: Diagnose): Problem[] {
  const told = new Set<string>();
  return content.prose.flatMap((page) =>
    [...nodesOf(page.tree)]
      .filter(({ type }) => sentences.has(type))
      .flatMap((block): Problem[] => {
        const [found] = diagnose(withoutCode(block)).found;
        const record = found && content.errors.get(found.error.id);
        // A sentence that leads to the page of the error may name it.
        if (!record || told.has(record.file) || isLinkedIn(block, found.error.id)) return [];
        told.add(record.file);
        return [
          {
            file: record.file,
            line: record.lineOf(['patterns']),
            field: 'patterns',
            message: `find a sentence of ${page.file}:${block.position?.start.line}`,
            fix: 'let them hold more of the message word for word; there, write messages as code or link them',
          },
        ];
      }),
  );
}

const withoutCode = (block: MdxNode) =>
  [...nodesOf(block)].map(({ type, value = '' }) => (type === 'text' ? value : ' ')).join('');

const isLinkedIn = (block: MdxNode, id: string) =>
  [...nodesOf(block)].some(({ url }) => url?.startsWith(`/errors/${id}/`));

function checkPage(content: Content): (page: Prose) => Problem[] {
  return (page) => {
    const record = content.errors.get(page.id.replace('errors/', ''));
    // Without a record, or with one that does not fit, that is the problem.
    if (!record) return [];
    const { data } = record;
    const hasLast = headingsOf(page.tree).some(({ id }) => id === errorHeadings.at(-1));
    return [
      ...checkHeadings(page, hasLast ? errorHeadings : errorHeadings.slice(0, -1), shape),
      ...checkVerdict(page),
      ...checkTitle(page, record),
      ...checkPrinted(page, data.messages),
      ...checkFix(page),
      ...checkCompared(content, page, data.reviewed),
    ];
  };
}

function checkTitle(
  { file, title }: Prose,
  { file: from, data }: RecordFile<ErrorRecord>,
): Problem[] {
  if (title === data.messages[0]) return [];
  return [
    {
      file,
      line: 2,
      field: 'title',
      message: `is not the first message of ${from}`,
      fix: `write title: ${JSON.stringify(data.messages[0])}`,
    },
  ];
}

/** Blocks of a page below a heading, up to the next one. */
function sectionOf({ tree }: Prose, id: string): readonly MdxNode[] {
  const blocks = tree.children ?? [];
  const at = blocks.findIndex((node) => node.type === 'heading' && headingsOf(node)[0]?.id === id);
  if (at < 0) return [];
  const after = blocks.slice(at + 1);
  const end = after.findIndex(({ type }) => type === 'heading');
  return end < 0 ? after : after.slice(0, end);
}

/** The section of the message prints every message of the record word for word. */
function checkPrinted(page: Prose, messages: readonly string[]): Problem[] {
  const printed = sectionOf(page, 'message')
    .flatMap((block) => nodesOf(block))
    .filter(({ type, lang }) => type === 'code' && (lang === 'console' || lang === 'text'))
    .map(({ value = '' }) => value)
    .join('\n');
  return messages
    .filter((message) => !printed.includes(message))
    .map((message) => ({
      file: page.file,
      field: '## … {#message}',
      message: `does not print "${message}"`,
      fix: 'print every message of the record there, word for word, in a ```console fence',
    }));
}

/** The section of the fix shows it. */
function checkFix(page: Prose): Problem[] {
  const blocks = sectionOf(page, 'fix').flatMap((block) => nodesOf(block));
  const isShown = blocks.some(
    ({ type, lang }) => type === 'code' && fixLanguages.includes(lang ?? ''),
  );
  if (isShown || !headingsOf(page.tree).some(({ id }) => id === 'fix')) return [];
  return [
    {
      file: page.file,
      field: '## … {#fix}',
      message: 'does not show the fix',
      fix: `show what changes: a <Compare> with Dockerfiles, or a fence in ${fixLanguages.join(', ')}`,
    },
  ];
}
