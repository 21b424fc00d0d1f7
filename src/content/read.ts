import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { mdxToMdast } from 'satteri';
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type YAMLParseError,
} from 'yaml';
import type { z } from 'astro/zod';
import { localeIds, type Locale } from '../i18n/locales.ts';
import type { AliasRecord } from '../schemas/alias.ts';
import type { Change } from '../schemas/change.ts';
import type { Decision } from '../schemas/decision.ts';
import type { ErrorRecord } from '../schemas/error.ts';
import type { Image } from '../schemas/image.ts';
import type { Lifecycle } from '../schemas/lifecycle.ts';
import type { Move } from '../schemas/moved.ts';
import type { PageRecord } from '../schemas/page.ts';
import type { Rule } from '../schemas/rule.ts';
import type { Runtime } from '../schemas/runtime.ts';
import type { SampleRun } from '../schemas/sample.ts';
import type { Source } from '../schemas/source.ts';
import type { TagRecords } from '../schemas/tags.ts';
import { collections, dataFolder } from './collections.ts';
import { schemaErrors } from './schema-errors.ts';
import type { Problem } from './problem.ts';

/** Files below `content/`, by path from the root of the project. */
export type Files = Map<string, string>;

type Path = readonly (string | number)[];

/** A record that fits its schema, and where each of its fields is written. */
export interface RecordFile<T> {
  file: string;
  data: T;
  /** Line of a field, counted from 1; of the nearest parent when the field is not there. */
  lineOf(path: Path): number | undefined;
}

/** A node of a parsed MDX page; positions count lines from 1. */
export interface MdxNode {
  type: string;
  children?: MdxNode[];
  position?: { start: { line: number } };
  /** JSX elements. */
  name?: string;
  attributes?: { name?: string; value?: unknown }[];
  /** Headings. */
  depth?: number;
  data?: { hProperties?: { id?: string } };
  /** Code fences and text. */
  lang?: string | null;
  value?: string;
  /** Links. */
  url?: string;
}

/** A prose page in one language. */
export interface Prose {
  file: string;
  locale: Locale;
  /** Path below the language folder, e.g. `guide/alpine`. */
  id: string;
  text: string;
  title: string;
  description: string;
  tree: MdxNode;
}

export interface Content {
  /** Everything that was read, by path. */
  files: Files;
  /** What did not fit a schema or could not be parsed. */
  problems: Problem[];
  errors: Map<string, RecordFile<ErrorRecord>>;
  images: Map<string, RecordFile<Image>>;
  lifecycles: Map<string, RecordFile<Lifecycle>>;
  rules: Map<string, RecordFile<Rule>>;
  runtimes: Map<string, RecordFile<Runtime>>;
  samples: RecordFile<Record<string, SampleRun>> | undefined;
  sources: RecordFile<Record<string, Source>> | undefined;
  pages: RecordFile<PageRecord[]> | undefined;
  changes: RecordFile<Change[]> | undefined;
  moved: RecordFile<Move[]> | undefined;
  aliases: RecordFile<Record<string, AliasRecord>> | undefined;
  decision: RecordFile<Decision> | undefined;
  tags: RecordFile<TagRecords> | undefined;
  prose: Prose[];
}

/** Text of a file with one kind of line end and no mark of its byte order; of a picture nobody reads the text. */
function readText(path: string): string {
  if (/\.(png|jpe?g|webp|avif)$/.test(path)) return '';
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
}

/** Reads all files below `content/` of a project. What is not UTF-8 there becomes U+FFFD. */
export function readFiles(root: string): Files {
  const paths = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    paths.map((path) => [
      path.slice(join(root, '/').length - (root === '.' ? 2 : 0)).replaceAll('\\', '/'),
      readText(path),
    ]),
  );
}

/** Parses and validates all content of a project; see {@link parseContent}. */
export function readContent(root: string): Content {
  return parseContent(readFiles(root));
}

/** Parses and validates content. Never throws: what is wrong is in `problems`, and left out of the records. */
export function parseContent(files: Files): Content {
  const problems: Problem[] = [];
  const recordsIn = <T>({ folder, ...description }: Described<T> & { folder: string }) => {
    const inFolder = [...files.keys()].filter(
      (file) => dirname(file) === folder && file.endsWith('.yml'),
    );
    return new Map(
      inFolder.flatMap((file) => {
        const record = parseRecord(files, file, description, problems);
        return record ? [[basename(file, '.yml'), record] as const] : [];
      }),
    );
  };
  const recordOf = <T>({ file, ...description }: Described<T> & { file: string }) =>
    parseRecord(files, file, description, problems);
  return {
    files,
    errors: recordsIn(collections.errors),
    images: recordsIn(collections.images),
    lifecycles: recordsIn(collections.lifecycles),
    rules: recordsIn(collections.rules),
    runtimes: recordsIn(collections.runtimes),
    samples: recordOf(collections.samples),
    sources: recordOf(collections.sources),
    pages: recordOf(collections.pageRecords),
    changes: recordOf(collections.changes),
    moved: recordOf(collections.moves),
    aliases: recordOf(collections.aliases),
    decision: recordOf(collections.decision),
    tags: recordOf(collections.tags),
    prose: parseProse(files, problems),
    problems,
  };
}

/** Remembers what came of each text: who checks again and again changes one file at a time. */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    if (!made.has(text)) made.set(text, make(text));
    return made.get(text)!;
  };
}

/** The same for what comes of an object that nobody changes, such as a tree. */
function rememberedOf<K extends object, T>(make: (from: K) => T): (from: K) => T {
  const made = new WeakMap<K, T>();
  return (from) => {
    if (!made.has(from)) made.set(from, make(from));
    return made.get(from)!;
  };
}

const readYaml = remembered((text) => {
  const counter = new LineCounter();
  return { document: parseDocument(text, { lineCounter: counter }), counter };
});

const readMdx = remembered(
  (text) => mdxToMdast(text, { features: { headingAttributes: true } }) as MdxNode,
);

/** A schema, and the file where an author reads what it asks for. */
interface Described<T> {
  schema: z.ZodType<T>;
  describedIn: string;
}

type Validated<T> = ReturnType<z.ZodType<T>['safeParse']>;

/** The value of a document, and what each schema said of it. */
const readDocument = rememberedOf((document: Document) => ({
  value: document.toJS() as unknown,
  results: new Map<z.ZodType, Validated<unknown>>(),
}));

function validate<T>(document: Document, schema: z.ZodType<T>) {
  const { value, results } = readDocument(document);
  const parsed = results.get(schema) ?? schema.safeParse(value);
  results.set(schema, parsed);
  return { value, parsed: parsed as Validated<T> };
}

function parseRecord<T>(
  files: Files,
  file: string,
  { schema, describedIn }: Described<T>,
  problems: Problem[],
): RecordFile<T> | undefined {
  const text = files.get(file);
  if (text === undefined) {
    problems.push({
      file,
      message: 'is missing',
      fix: 'restore the file; pages are built from it',
    });
    return undefined;
  }
  const { document, counter } = readYaml(text);
  const lineOf = (path: Path) => lineAt(document, counter, path);
  // What follows the first error of a file comes from it as a rule.
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line;
    problems.push({ file, line, ...explainYaml(error) });
    return undefined;
  }
  const { value, parsed } = validate(document, schema);
  if (parsed.success) return { file, data: parsed.data, lineOf };
  const origin = { describedIn, sourceOf: (path: Path) => sourceAt(document, path) };
  for (const { path, ...finding } of schemaErrors(schema, value, origin)) {
    problems.push({ file, line: lineOf(path), field: path.join('.'), ...finding });
  }
  return undefined;
}

function explainYaml({ code, message }: YAMLParseError): Pick<Problem, 'message' | 'fix'> {
  if (code === 'DUPLICATE_KEY') {
    return {
      message: 'A second field or id of this name',
      fix: 'give this one another name, or make one of the two',
    };
  }
  return {
    message: `Invalid YAML: ${message.replace(/ at line [\s\S]*/, '')}`,
    fix:
      code === 'TAB_AS_INDENT'
        ? 'indent with spaces'
        : 'correct the indentation, the colon or the quotes there; a text with `: ` or ` #` inside takes quotes',
  };
}

/** A field as its author wrote it, where that is one plain or quoted word. */
function sourceAt(document: Document, path: Path): string | undefined {
  const node = document.getIn(path, true);
  return isScalar(node) ? node.source : undefined;
}

function lineAt(document: Document, counter: LineCounter, path: Path): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === part);
      if (!isPair(pair) || !isScalar(pair.key)) break;
      offset = pair.key.range?.[0];
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      offset = (node as { range?: [number] } | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset === undefined ? undefined : counter.linePos(offset).line;
}

function parseProse(files: Files, problems: Problem[]): Prose[] {
  return [...files].flatMap(([file, text]) => {
    const [, locale, id] = /^content\/(\w+)\/(.+)\.mdx$/.exec(file) ?? [];
    if (!id || !localeIds.includes(locale as Locale)) return [];
    const front = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
    const { document, counter } = readYaml(front.trim() === '' ? '{}' : front);
    const [broken] = document.errors;
    if (broken) {
      const line = (broken.linePos?.[0].line ?? 0) + 1;
      problems.push({ file, line, field: 'frontmatter', ...explainYaml(broken) });
      return [];
    }
    const { schema, describedIn } = collections.pages;
    const { value, parsed } = validate(document, schema);
    if (!parsed.success) {
      const origin = { describedIn, sourceOf: (path: Path) => sourceAt(document, path) };
      for (const { path, ...finding } of schemaErrors(schema, value, origin)) {
        const line = (lineAt(document, counter, path) ?? 0) + 1;
        problems.push({ file, line, field: path.join('.') || 'frontmatter', ...finding });
      }
      return [];
    }
    try {
      const tree = readMdx(text);
      return [{ file, locale: locale as Locale, id, text, ...parsed.data, tree }];
    } catch (error) {
      const [, line, message] =
        /^(\d+):\d+: (.*?)(?: \([^()]*\))*$/m.exec((error as Error).message) ?? [];
      problems.push({
        file,
        line: line === undefined ? undefined : Number(line),
        message: `Invalid MDX: ${message ?? (error as Error).message}`,
        fix: 'close every tag, and write < and { as code: `<`, `{`',
      });
      return [];
    }
  });
}

/** Is there a record of that id? One that does not fit counts: what names it is right, and the record has its own problem. */
export function isOnRecord({ files }: Content, folder: string, id: string): boolean {
  return files.has(`${dataFolder}/${folder}/${id}.yml`);
}

/** Every node of a page or of a part of it, parents before children. */
export const nodesOf = rememberedOf((tree: MdxNode): readonly MdxNode[] => {
  const nodes: MdxNode[] = [];
  const visit = (node: MdxNode) => {
    nodes.push(node);
    node.children?.forEach(visit);
  };
  visit(tree);
  return nodes;
});

/** Component elements of a page, with their attributes as text. */
export const componentsOf = rememberedOf((tree: MdxNode) =>
  nodesOf(tree)
    .filter(({ type, name }) => type.startsWith('mdxJsx') && /^[A-Z]/.test(name ?? ''))
    .map(({ name, attributes = [], position }) => ({
      name: name!,
      line: position?.start.line,
      attributes: Object.fromEntries(
        attributes.map(({ name: key = '', value }) => [
          key,
          typeof value === 'string' ? value : '',
        ]),
      ),
    })),
);

/** Headings of a page with the ids their authors wrote. */
export const headingsOf = rememberedOf((tree: MdxNode) =>
  nodesOf(tree)
    .filter(({ type }) => type === 'heading')
    .map((node) => ({
      depth: node.depth ?? 0,
      id: node.data?.hProperties?.id,
      line: node.position?.start.line,
      text: textOf(node),
    })),
);

/** The text inside a node. */
function textOf(node: MdxNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}
