/**
 * Begins a contribution: the record, both pages, and its entries in lists. What nobody knows yet is `unknown` where
 * the field allows it, an empty list, or begins with `TODO`, which the check of content reports until it is written.
 */
import { basename, dirname } from 'node:path';
import { localeIds, type Locale } from '../i18n/locales.ts';
import { id as idSchema } from '../schemas/text.ts';
import { ruleId } from '../schemas/rule.ts';
import { collections } from './collections.ts';
import type { Files } from './read.ts';

/** What can be begun. */
export const kinds = ['image', 'rule', 'error', 'chapter', 'question'] as const;
export type Kind = (typeof kinds)[number];

/** Thrown when something cannot be begun under the id that was given. The message says what to do. */
export class CannotBegin extends Error {
  override name = 'CannotBegin';
}

/** What stands where somebody still has to write, with what belongs there. */
export const mark = 'TODO';

type Hint = Readonly<Record<Locale, string>>;
const todo = (locale: Locale, hint: Hint) =>
  `${mark}${locale === 'zh' ? '：' : ': '}${hint[locale]}`;

/** A text of a record in both languages, to be written. */
function both(indent: string, en: string, zh: string): string {
  const hint = { en, zh };
  return localeIds.map((locale) => `\n${indent}${locale}: '${todo(locale, hint)}'`).join('');
}

/**
 * Begins something.
 * @param id as in addresses; of a rule it may be left out: the next free number
 * @param files all of `content/`
 * @param today `YYYY-MM-DD`
 * @returns the files to write, whole, by path from the root of the project
 * @throws CannotBegin when the id does not fit or is taken
 */
export function scaffold(kind: Kind, id: string | undefined, files: Files, today: string): Files {
  const name = id ?? (kind === 'rule' ? nextRule(files) : '');
  if (!idSchema.safeParse(name).success) {
    throw new CannotBegin(
      `"${name}" is not an id: use lowercase letters, digits and single hyphens, as in npm run new -- ${kind} rocky`,
    );
  }
  const made = makers[kind](name, files, today);
  const taken = [...made.keys()].find((file) => files.has(file) && !isList(file));
  if (taken) throw new CannotBegin(`${taken} is there already: choose another id, or edit it`);
  return made;
}

const lists: readonly string[] = [
  collections.pageRecords.file,
  collections.changes.file,
  collections.decision.file,
];
/** Files that get an entry, and those of the chapter that explains the questions. */
const isList = (file: string) => lists.includes(file) || basename(file) === 'decision.mdx';

const makers: Record<Kind, (id: string, files: Files, today: string) => Files> = {
  image: (id, files, today) =>
    new Map([
      [`${collections.images.folder}/${id}.yml`, imageRecord(today)],
      ...pages(`images/${id}`, imageHeadings, {
        en: 'show a ```dockerfile fence with this family in one of its FROMs',
        zh: '写一个```dockerfile代码块，其中一个FROM用这个家族',
      }),
      listPage(files, 'images', `- { id: images/${id}, reviewed: ${today} }`),
      announce(files, `/images/${id}/`, today),
    ]),
  rule: (id, files, today) => {
    if (!ruleId.safeParse(id).success) {
      throw new CannotBegin(
        `"${id}" is not the id of a rule: the next free one is ${nextRule(files)}`,
      );
    }
    return new Map([
      [`${collections.rules.folder}/${id}.yml`, ruleRecord(today)],
      ...pages(`rules/${id}`, ruleHeadings),
      announce(files, `/rules/${id}/`, today),
    ]);
  },
  error: (id, _files, today) =>
    new Map([
      [`${collections.errors.folder}/${id}.yml`, errorRecord(today)],
      ...pages(`errors/${id}`, errorHeadings, {
        en: 'show what changes, in a ```diff fence',
        zh: '写出要改的地方，放在```diff代码块里',
      }),
    ]),
  chapter: (id, files, today) =>
    new Map([
      ...pages(`guide/${id}`, chapterHeadings),
      listPage(files, 'guide', `- { id: guide/${id}, part: depth, reviewed: ${today} }`),
      announce(files, `/guide/${id}/`, today),
    ]),
  question: (id, files) => {
    const { file } = collections.decision;
    const text = files.get(file) ?? '';
    if (new RegExp(`^ {2}${id}:$`, 'm').test(text.split(/^nodes:$/m)[0]!)) {
      throw new CannotBegin(`${file} has a question "${id}" already: choose another id`);
    }
    return new Map([
      [file, text.replace(/^nodes:$/m, `${questionRecord(id)}\nnodes:`)],
      ...localeIds.map((locale): [string, string] => {
        const page = `content/${locale}/guide/decision.mdx`;
        return [page, addSection(files.get(page) ?? '', locale, id)];
      }),
    ]);
  },
};

/** The number after the last one, of a rule or of a former id. */
function nextRule(files: Files): string {
  const taken = [...files].flatMap(([file, text]) =>
    dirname(file) === collections.rules.folder
      ? [basename(file), ...(text.match(/\bbi\d{3}\b/g) ?? [])].flatMap(
          (one) => one.match(/\d{3}/) ?? [],
        )
      : [],
  );
  return `bi${String(Math.max(0, ...taken.map(Number)) + 1).padStart(3, '0')}`;
}

const imageRecord = (
  today: string,
) => `# Every field is described in src/schemas/image.ts. Leave unknown what no source says.
name:${both('  ', 'the name of the family', '这个家族的名字')}
kind: ${mark}
reference: '${mark}: an example for FROM, with a version'
provider:${both('  ', 'who builds and patches it', '谁构建、谁打补丁')}
terms:${both('  ', 'price and conditions of use', '价格和使用条件')}
rebuilds: unknown
attestations: unknown
cost: unknown
libc: { name: unknown }
shell: unknown
packageManager: unknown
user: { name: unknown }
certificates: unknown
timeZones: unknown
sizes: []
platforms: unknown
suits:${both('  ', 'whom it suits, one phrase', '适合谁，一个短语')}
strengths:${both('  ', 'what it does better than others', '强在哪里')}
costs:${both('  ', 'what is given up', '要付出什么')}
debugging:${both('  ', 'how to look inside a running container', '运行中的容器怎么查')}
sources: []
reviewed: ${today}
`;

const ruleRecord = (
  today: string,
) => `# Every field is described in src/schemas/rule.ts. An empty list of images or runtimes means all of them.
status: active
severity: ${mark}
since: ${today}
reviewed: ${today}
checked:
  how: ${mark}
  why:${both('    ', 'why it cannot be seen in every Dockerfile; none with how: text', '为什么不是在每个Dockerfile里都看得出来；how: text时不写')}
images: []
runtimes: []
chapters: []
related: []
hadolint: []
sources: []
`;

const errorRecord = (
  today: string,
) => `# Every field is described in src/schemas/error.ts. Empty lists of images and runtimes mean that it depends on neither.
phase: ${mark}
messages:
  - '${mark}: the message word for word; the first one is the title of both pages'
patterns:
  - '${mark}: what finds it in a log, as content/README.md says'
rules: []
images: []
runtimes: []
chapters: []
related: []
sources: []
reviewed: ${today}
`;

const questionRecord = (id: string) => {
  const answer = (name: string) => `
      ${name}:
        label:${both('          ', 'the answer', '这个答案')}
        short:${both('          ', 'the same for the arrow of the drawing', '流程图箭头上的短语')}
        because:${both('          ', 'what the answer settles, one sentence', '选了它就定下什么，一句话')}`;
  return `  ${id}:
    ask:${both('      ', 'the question', '问题本身')}
    short:${both('      ', 'the same for the drawing', '流程图里的短语')}
    help:${both('      ', 'how to find out, or why it matters', '怎么查，为什么重要')}
    answers:${['yes', 'no', 'unsure'].map(answer).join('')}
    sources: []
`;
};

type Heading = readonly [id: string, en: string, zh: string];

const imageHeadings: readonly Heading[] = [
  ['what', 'What it is', '是什么'],
  ['choose', 'When to choose it', '什么时候选它'],
  ['exceptions', 'When not', '什么时候不选'],
  ['debug', 'How to debug it', '怎么调试'],
  ['from', 'FROM lines', 'FROM怎么写'],
];
const ruleHeadings: readonly Heading[] = [
  ['why', 'Why', '为什么'],
  ['example', 'Avoid and prefer', '反例与正例'],
  ['exceptions', 'When it does not apply', '何时不适用'],
  ['check', 'How to check', '怎么检查'],
];
const errorHeadings: readonly Heading[] = [
  ['message', 'The message', '报错原文'],
  ['causes', 'Which cause', '怎么判断原因'],
  ['fix', 'Fix', '怎么修'],
];
const chapterHeadings: readonly Heading[] = [
  ['exceptions', 'When it does not apply', '何时不适用'],
];

const section = { en: 'this section', zh: '这一节' };
const compare = (locale: Locale) => {
  const fence = (name: string, hint: Hint) =>
    `<${name}>\n\n\`\`\`dockerfile\n# ${todo(locale, hint)}\n\`\`\`\n\n</${name}>`;
  const avoid = { en: 'a Dockerfile that makes the mistake', zh: '犯这个错的Dockerfile' };
  const prefer = { en: 'the same, keeping all our rules', zh: '同一个Dockerfile，遵守全部规则' };
  return `<Compare>\n${fence('Avoid', avoid)}\n${fence('Prefer', prefer)}\n</Compare>`;
};

/** The page of an id in every language. */
function pages(id: string, headings: readonly Heading[], last: Hint = section): [string, string][] {
  const title = { en: 'the title', zh: '标题' };
  const description = { en: 'the verdict, one sentence', zh: '结论，一句话' };
  return localeIds.map((locale) => {
    const body = headings.map(([heading, en, zh], at) => {
      const hint = at === headings.length - 1 ? last : section;
      const text = heading === 'example' ? compare(locale) : todo(locale, hint);
      return `## ${locale === 'zh' ? zh : en} {#${heading}}\n\n${text}\n`;
    });
    const front = `---\ntitle: '${todo(locale, title)}'\ndescription: '${todo(locale, description)}'\n---\n`;
    return [`content/${locale}/${id}.mdx`, [front, ...body].join('\n')];
  });
}

/** The list of pages with a line after the last one of its folder. */
function listPage(files: Files, folder: string, line: string): [string, string] {
  const { file } = collections.pageRecords;
  const lines = (files.get(file) ?? '').split('\n');
  const last = lines.findLastIndex((one) => one.includes(`{ id: ${folder}/`));
  return [file, lines.toSpliced(last < 0 ? lines.length : last + 1, 0, line).join('\n')];
}

/** The list of changes with a new first entry. */
function announce(files: Files, path: string, today: string): [string, string] {
  const { file } = collections.changes;
  const text = files.get(file) ?? '';
  const entry = `- date: ${today}\n  title:${both('    ', 'what is new, one phrase', '新增了什么，一个短语')}\n  path: ${path}\n`;
  const at = Math.max(0, text.search(/^- /m));
  return [file, `${text.slice(0, at)}${entry}${text.slice(at)}`];
}

/** A chapter with a section for a question after that of the last one. */
function addSection(text: string, locale: Locale, id: string): string {
  const hint = { en: 'why this is asked', zh: '为什么问这个' };
  const added = `### ${todo(locale, { en: 'the question', zh: '问题' })} {#q-${id}}\n\n${todo(locale, hint)}\n\n`;
  const last = text.lastIndexOf('\n### ');
  const next = text.indexOf('\n## ', last);
  return last < 0 || next < 0
    ? `${text.trimEnd()}\n\n${added.trimEnd()}\n`
    : `${text.slice(0, next + 1)}${added}${text.slice(next + 1)}`;
}
