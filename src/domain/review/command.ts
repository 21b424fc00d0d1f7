/** The command `groundwork review`, without the file system: what it reads and where it writes is handed over. */
import { localeIds, type Locale } from '../../i18n/locales.ts';
import type { RulesJson } from '../../schemas/rules-json.ts';
import type { Severity } from '../../schemas/rule.ts';
import type { Facts } from './facts.ts';
import { findingLabel } from './label.ts';
import { githubOf } from './output/github.ts';
import { jsonOf } from './output/json.ts';
import { markdownOf } from './output/markdown.ts';
import type { Reviewed } from './output/reviewed.ts';
import { sarifOf } from './output/sarif.ts';
import { textOf } from './output/text.ts';
import { isBinary, longestText, review } from './review.ts';

/** What the command needs of its surroundings. */
export interface Surroundings {
  /**
   * Text of a file; `-` is standard input.
   * @throws Error when it cannot be read
   */
  read: (path: string) => string;
  /** Dockerfiles below a folder; the path itself where it is a file. */
  find: (path: string) => string[];
  print: (text: string) => void;
  complain: (text: string) => void;
  /** Facts on a day; today where none is given. */
  facts: (today: string | undefined) => Facts;
  rules: () => RulesJson;
  /** Does a terminal read it that shows colours? */
  colour: boolean;
  /** Language of the reader's system, if it is one of ours. */
  locale: Locale;
}

const formats = ['text', 'json', 'sarif', 'github', 'markdown'] as const;
type Format = (typeof formats)[number];
const limits = ['must', 'should', 'never'] as const;

interface Options {
  paths: string[];
  format: Format;
  locale: Locale;
  failOn: (typeof limits)[number];
  today: string | undefined;
}

/** Exit codes: nothing to change, something to change, could not be read. */
export type ExitCode = 0 | 1 | 2;

/** Runs the command with the words that follow its name. */
export function runCommand(words: readonly string[], around: Surroundings): ExitCode {
  const usage = usageOf[around.locale];
  if (words.length === 0 || words.includes('--help') || words.includes('-h')) {
    around.print(usage);
    return words.length === 0 ? 2 : 0;
  }
  if (words[0] !== 'review') {
    around.complain(`${words[0]}\n\n${usage}`);
    return 2;
  }
  const options = readOptions(words.slice(1), around.locale);
  if (typeof options === 'string') {
    around.complain(`${options}\n\n${usage}`);
    return 2;
  }
  return reviewFiles(options, around);
}

function readOptions(words: readonly string[], locale: Locale): Options | string {
  const options: Options = {
    paths: [],
    format: 'text',
    locale,
    failOn: 'should',
    today: undefined,
  };
  for (let at = 0; at < words.length; at++) {
    const [, name, joined] = /^--([a-z-]+)(?:=(.*))?$/.exec(words[at]!) ?? [];
    if (!name) {
      if (words[at] !== '-' && words[at]!.startsWith('-')) return words[at]!;
      options.paths.push(words[at]!);
      continue;
    }
    const value = joined ?? words[++at] ?? '';
    const isOneOf = (values: readonly string[]) => values.includes(value);
    if (name === 'format' && isOneOf(formats)) options.format = value as Format;
    else if (name === 'lang' && isOneOf(localeIds)) options.locale = value as Locale;
    else if (name === 'fail-on' && isOneOf(limits)) options.failOn = value as Options['failOn'];
    else if (name === 'today' && /^\d{4}-\d\d-\d\d$/.test(value)) options.today = value;
    else return `--${name} ${value}`;
  }
  if (options.paths.length === 0) options.paths.push('.');
  return options;
}

function reviewFiles(
  { paths, format, locale, failOn, today }: Options,
  around: Surroundings,
): ExitCode {
  const facts = around.facts(today);
  const rules = around.rules();
  const byId = new Map(rules.rules.map((rule) => [rule.id, rule]));
  const linkOf = (rule: string) => byId.get(findingLabel(rule))?.helpUri;
  const titleOf = (rule: string) => byId.get(findingLabel(rule))?.properties.title;
  let failed = false;
  const fail = (path: string, reason: string) => {
    failed = true;
    around.complain(`${path}: ${reason}`);
  };
  const files: Reviewed[] = [];
  for (const path of paths) {
    try {
      const found = path === '-' ? [path] : around.find(path);
      if (found.length === 0) fail(path, messages[locale].none);
      for (const one of found) {
        const text = around.read(one);
        if (isBinary(text)) fail(one, messages[locale].binary);
        else if (text.length > longestText) fail(one, messages[locale].long);
        else
          files.push({ path: one === '-' ? 'Dockerfile' : one, text, review: review(text, facts) });
      }
    } catch (error) {
      fail(path, error instanceof Error ? error.message : String(error));
    }
  }
  const page = new URL(`${locale}/review/`, rules.informationUri).href;
  around.print(
    {
      text: () => textOf(files, { locale, colour: around.colour, linkOf, page }),
      json: () => `${JSON.stringify(jsonOf(files), undefined, 2)}\n`,
      sarif: () => `${JSON.stringify(sarifOf(files, rules), undefined, 2)}\n`,
      github: () => githubOf(files, locale, linkOf),
      markdown: () => markdownOf(files, { locale, titleOf, linkOf }),
    }[format](),
  );
  if (failed) return 2;
  const fails: readonly Severity[] = { must: ['must'], should: ['must', 'should'], never: [] }[
    failOn
  ] as Severity[];
  return files.some(({ review: { findings } }) =>
    findings.some(({ severity }) => fails.includes(severity)),
  )
    ? 1
    : 0;
}

const messages = {
  zh: { none: '没有找到Dockerfile', binary: '不是文本文件', long: '超过一百万字符，没有检查' },
  en: {
    none: 'no Dockerfile found',
    binary: 'not a text file',
    long: 'longer than a million characters, not checked',
  },
} as const;

const usageOf = {
  zh: `用法：groundwork review [选项] [文件或目录…]

  -                       从标准输入读取
  --format FORMAT         text（默认）、json、sarif、github、markdown
  --lang zh|en            输出的语言
  --fail-on LEVEL         must、should（默认）、never：到哪一级算不通过
  --today YYYY-MM-DD      按哪一天判断是否已停止维护

不写文件时，检查当前目录下所有的Dockerfile。
退出码：0 没有问题，1 有问题，2 有文件读不了。不访问网络。
`,
  en: `Usage: groundwork review [options] [file or folder …]

  -                       read standard input
  --format FORMAT         text (default), json, sarif, github, markdown
  --lang zh|en            language of the output
  --fail-on LEVEL         must, should (default), never: which findings fail
  --today YYYY-MM-DD      day on which support must not have ended

Without a file it reviews every Dockerfile below the current folder.
Exit code: 0 nothing found, 1 something found, 2 a file could not be read. It needs no network.
`,
} as const;
