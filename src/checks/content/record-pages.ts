import { parseDockerfile } from '../../domain/images/dockerfile.ts';
import type { Locale } from '../../i18n/locales.ts';
import { checkDockerfile } from './dockerfiles.ts';
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

/** Most characters of a verdict: it stands under the title, in search and in link previews. */
const longestVerdict: Readonly<Record<Locale, number>> = { zh: 70, en: 160 };

/**
 * Characters of a text as they take up room: in Chinese, two Latin letters or digits are as wide as one character.
 */
export function textWidth(text: string, locale: Locale): number {
  const narrow = locale === 'zh' ? (text.match(/[\x20-\x7e]/g) ?? []).length : 0;
  return Math.ceil([...text].length - narrow / 2);
}

/** Pages that describe one record each, all in one shape. */
export interface RecordPages<T> {
  /** Folder of the records below `content/data`, and of the pages below the language. */
  folder: 'images' | 'runtimes';
  /** What a record describes, with its article, e.g. `an image`. */
  subject: string;
  records: ReadonlyMap<string, RecordFile<T>>;
  /** Ids of the headings, in their order. */
  headings: readonly string[];
  /** How many they are and of what, e.g. `the five of every family`. */
  shape: string;
}

/**
 * Every record has a page, every page a record, and all have one shape.
 * @param ofPage what else holds for a page, told its record and the id of that
 */
export function checkRecordPages<T>(
  content: Content,
  kind: RecordPages<T>,
  ofPage: (page: Prose, record: RecordFile<T>, id: string) => Problem[],
): Problem[] {
  const { folder, subject, records, headings, shape } = kind;
  const pages = content.prose.filter(({ id }) => id.startsWith(`${folder}/`));
  return [
    ...withoutPage(content, kind),
    ...pages.flatMap((page) => {
      const id = page.id.slice(folder.length + 1);
      const record = records.get(id);
      if (record) return [...checkShape(page, headings, shape), ...ofPage(page, record, id)];
      if (isOnRecord(content, folder, id)) return [];
      return [
        {
          file: page.file,
          message: `is the page of ${subject} without a record`,
          fix: `add content/data/${page.id}.yml, or correct the name of the page`,
        },
      ];
    }),
  ];
}

/** Records nobody began to describe; a page that is begun and not listed is told by the parity check. */
function withoutPage<T>({ pages, prose }: Content, { folder, records }: RecordPages<T>): Problem[] {
  const begun = new Set([...(pages?.data ?? []), ...prose].map(({ id }) => id));
  return [...records]
    .filter(([id]) => !begun.has(`${folder}/${id}`))
    .map(([id, { file }]) => ({
      file,
      message: 'has no page',
      fix: `add { id: ${folder}/${id}, reviewed: <day> } to content/data/pages.yml and write the page`,
    }));
}

/**
 * A page has just these headings.
 * @param shape how many they are and of what, e.g. `the five of every family`
 */
export function checkHeadings(
  { file, tree }: Prose,
  headings: readonly string[],
  shape: string,
): Problem[] {
  const ids = headingsOf(tree).map(({ id }) => id);
  if (ids.join(' ') === headings.join(' ')) return [];
  return [
    {
      file,
      field: 'headings',
      message: `have the ids ${ids.join(', ') || '(none)'}`,
      fix: `write ${shape}, in this order: ${headings.join(', ')}`,
    },
  ];
}

function checkShape(page: Prose, headings: readonly string[], shape: string): Problem[] {
  return [...checkHeadings(page, headings, shape), ...checkVerdict(page)];
}

/** The verdict of a page fits into a preview. */
export function checkVerdict({ file, locale, description }: Prose): Problem[] {
  const length = textWidth(description, locale);
  if (length <= longestVerdict[locale]) return [];
  return [
    {
      file,
      line: 1,
      field: 'description',
      message: `has ${length} characters, at most ${longestVerdict[locale]} fit into a preview${locale === 'zh' ? '; Latin letters and digits count half' : ''}`,
      fix: 'say the verdict in one shorter sentence',
    },
  ];
}

/** The Dockerfiles an author wrote into a page, or into a part of it. */
export function dockerfilesIn(tree: MdxNode): MdxNode[] {
  return nodesOf(tree).filter(({ type, lang }) => type === 'code' && lang === 'dockerfile');
}

/** The Dockerfiles in the components of a name. */
export function dockerfilesInside(tree: MdxNode, component: string): MdxNode[] {
  return nodesOf(tree)
    .filter(({ name }) => name === component)
    .flatMap((node) => dockerfilesIn(node));
}

/**
 * The mistake has to be a Dockerfile; what we prefer has to keep every rule of this site.
 * @param reviewed day of the record's review: what ended since is stale, not wrong
 */
export function checkCompared(
  content: Content,
  { file, tree }: Prose,
  reviewed: string,
): Problem[] {
  const avoided = dockerfilesInside(tree, 'Avoid').flatMap((fence): Problem[] => {
    const { stages, unknown } = parseDockerfile(fence.value ?? '');
    const wrong = stages.length === 0 ? ['1: '] : unknown;
    return wrong.map((entry) => ({
      file,
      line: lineIn(fence, Number(entry.split(':')[0])),
      field: '<Avoid>',
      message: /^\d+: $/.test(entry)
        ? 'has no FROM'
        : `${entry.replace(/^\d+: /, '')} is not a Dockerfile instruction`,
      fix: 'show a mistake that builds: what is avoided is a Dockerfile as well',
    }));
  });
  const preferred = dockerfilesInside(tree, 'Prefer').flatMap((fence) =>
    checkDockerfile(content, file, fence.value ?? '', reviewed).map((problem) => ({
      ...problem,
      line: lineIn(fence, problem.line ?? 1),
      field: `<Prefer> ${problem.field}`,
    })),
  );
  return [...avoided, ...preferred];
}

/** Line of the page on which a line of a fence stands; the fence itself opens one line above. */
function lineIn({ position }: MdxNode, line: number): number | undefined {
  return position && position.start.line + line;
}

/**
 * What is wrong with the Dockerfiles in a page.
 * @param reviewed day of the record's review: what ended since is stale, not wrong
 */
export function checkDockerfilesIn(content: Content, page: Prose, reviewed: string): Problem[] {
  return dockerfilesIn(page.tree).flatMap(({ value = '', position }) =>
    checkDockerfile(content, page.file, value, reviewed).map((problem) => ({
      ...problem,
      // The fence itself opens one line above its first.
      line: position && position.start.line + (problem.line ?? 1),
    })),
  );
}
