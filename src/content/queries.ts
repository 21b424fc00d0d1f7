/**
 * Queries that pages and components use to read the records: typed, ordered, and failing loudly.
 * Nothing here decides or formats; that is `src/domain`.
 */
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { inLanguage } from '../domain/images/dockerfile.ts';
import { dockerfileSum } from '../domain/samples/list.ts';
import type { Aliases } from '../domain/search/ranking.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Change } from '../schemas/change.ts';
import type { Decision } from '../schemas/decision.ts';
import type { SizeFigure } from '../schemas/figure.ts';
import { errorPhases, type ErrorRecord } from '../schemas/error.ts';
import type { Image } from '../schemas/image.ts';
import type { Lifecycle } from '../schemas/lifecycle.ts';
import type { Move } from '../schemas/moved.ts';
import type { PageRecord } from '../schemas/page.ts';
import { linterNames } from '../domain/rules/linters.ts';
import { ruleLabel } from '../domain/rules/rules.ts';
import type { Rule } from '../schemas/rule.ts';
import type { Runtime } from '../schemas/runtime.ts';
import type { SampleRun } from '../schemas/sample.ts';
import type { Source } from '../schemas/source.ts';
import type { TagRecords } from '../schemas/tags.ts';

function byId<T>(entries: readonly { id: string; data: T }[]): Record<string, T> {
  return Object.fromEntries(entries.map(({ id, data }) => [id, data]));
}

/** All image families by id. */
export async function imageRecords(): Promise<Record<string, Image>> {
  return byId(await getCollection('images'));
}

/**
 * One image family.
 * @throws Error when the record does not exist
 */
export async function imageRecord(id: string): Promise<Image> {
  const record = (await imageRecords())[id];
  if (!record) throw new Error(`no image "${id}" in content/data/images`);
  return record;
}

/** All language runtimes by id. */
export async function runtimeRecords(): Promise<Record<string, Runtime>> {
  return byId(await getCollection('runtimes'));
}

/**
 * One language runtime.
 * @throws Error when the record does not exist
 */
export async function runtimeRecord(id: string): Promise<Runtime> {
  const record = (await runtimeRecords())[id];
  if (!record) throw new Error(`no runtime "${id}" in content/data/runtimes`);
  return record;
}

/** All sources by id. */
export async function sourceRecords(): Promise<Record<string, Source>> {
  return byId(await getCollection('sources'));
}

/** Every size on record, of families and of runtimes. */
export async function sizeFigures(): Promise<SizeFigure[]> {
  const [images, runtimes] = await Promise.all([imageRecords(), runtimeRecords()]);
  return [...Object.values(images), ...Object.values(runtimes)].flatMap(({ sizes }) => sizes);
}

/** Releases of products that no family and no runtime has on record, by product. */
export async function lifecycleRecords(): Promise<Record<string, Lifecycle>> {
  return byId(await getCollection('lifecycles'));
}

/** Which histories of tags are on record. */
export async function tagRecords(): Promise<TagRecords> {
  const entry = await getEntry('tags', 'tags');
  if (!entry) throw new Error('content/data/tags.yml is missing');
  return entry.data;
}

/**
 * The history of an image's tags as text; `src/domain/tags/pack.ts` reads it.
 * @throws Error when it was not read yet
 */
export async function tagHistoryText(image: string): Promise<string> {
  const load = tagHistories[`/content/data/tags/${image}.txt`];
  if (!load) throw new Error(`content/data/tags/${image}.txt is missing: run npm run facts:tags`);
  return load();
}

const tagHistories = import.meta.glob<string>('/content/data/tags/*.txt', {
  query: '?raw',
  import: 'default',
});

/** What changed for readers, in the order of the file: newest first. */
export async function changes(): Promise<Change[]> {
  const entries = await getCollection('changes');
  return entries.map(({ data }) => data).toSorted((a, b) => a.order - b.order);
}

/** Former addresses and where they lead now. */
export async function moves(): Promise<Move[]> {
  return (await getCollection('moves')).map(({ data }) => data);
}

/** The decision graph with its words. */
export async function decisionRecord(): Promise<Decision> {
  const entry = await getEntry('decision', 'decision');
  if (!entry) throw new Error('content/data/decision.yml is missing');
  return entry.data;
}

/**
 * Other names of a page and its headings in one language, for search.
 * @param id path below the language folder, e.g. `guide/alpine`
 */
export async function aliasesOf(locale: Locale, id: string): Promise<Aliases> {
  const record = (await getCollection('aliases')).find((one) => one.id === id);
  const headings = Object.entries(record?.data ?? {});
  return Object.fromEntries(
    headings.map(([heading, names]) => [
      heading,
      Array.isArray(names) ? names : (names[locale] ?? []),
    ]),
  );
}

/** A prose page with what the record says about it. */
export interface ProsePage {
  /** Path below the language folder, e.g. `guide/alpine`. */
  id: string;
  /** Language-less address, e.g. `/guide/alpine/`. */
  path: string;
  title: string;
  description: string;
  /** Other names readers search for. */
  aliases: Aliases;
  /** Part of the guide. */
  part: PageRecord['part'];
  /** Day of the last review. */
  reviewed: string;
  /** File to edit, from the root of the repository. */
  file: string;
  entry: CollectionEntry<'pages'>;
}

/** All prose pages of one language, in the order of `content/data/pages.yml`. */
export async function prosePages(locale: Locale): Promise<ProsePage[]> {
  const records = await getCollection('pageRecords');
  return Promise.all(
    records
      .toSorted((a, b) => a.data.order - b.data.order)
      .map(async ({ data: { id, part, reviewed } }) => {
        const entry = await getEntry('pages', `${locale}/${id}`);
        const file = `content/${locale}/${id}.mdx`;
        if (!entry) throw new Error(`${file} is missing, though content/data/pages.yml names it`);
        const path = id === 'home' ? '/' : `/${id}/`;
        const aliases = await aliasesOf(locale, id);
        return { id, path, ...entry.data, aliases, part, reviewed, file, entry };
      }),
  );
}

/**
 * One prose page.
 * @param id path below the language folder, e.g. `about`
 * @throws Error when `content/data/pages.yml` does not name it
 */
export async function prosePage(locale: Locale, id: string): Promise<ProsePage> {
  const page = (await prosePages(locale)).find((one) => one.id === id);
  if (!page) throw new Error(`content/data/pages.yml does not name ${id}`);
  return page;
}

/** The guide's chapters in reading order. */
export async function chapters(locale: Locale): Promise<ProsePage[]> {
  return (await prosePages(locale)).filter(({ id }) => id.startsWith('guide/'));
}

/** A family with its page in one language. */
export interface FamilyPage extends ProsePage {
  /** Id of the record, e.g. `debian-slim`. */
  family: string;
  /** Short name, for links. */
  name: string;
  image: Image;
}

/** All families that have a page, in the order of `content/data/pages.yml`. */
export async function familyPages(locale: Locale): Promise<FamilyPage[]> {
  const pages = await pagesOfRecords(locale, 'images', await imageRecords());
  return pages.map(({ page, record: image, recordId: family }) => {
    const aliases = {
      ...page.aliases,
      page: [...image.aliases, ...(page.aliases['page'] ?? [])],
    };
    return { ...page, aliases, family, name: image.name[locale], image };
  });
}

/** A language runtime with its page in one language. */
export interface RuntimePage extends ProsePage {
  /** Id of the record, e.g. `python`. */
  runtimeId: string;
  name: string;
  runtime: Runtime;
}

/** All runtimes that have a page, in the order of `content/data/pages.yml`. */
export async function runtimePages(locale: Locale): Promise<RuntimePage[]> {
  const pages = await pagesOfRecords(locale, 'runtimes', await runtimeRecords());
  return pages.map(({ page, record: runtime, recordId: runtimeId }) => {
    // The title says more than the name, and the name alone is what readers type.
    const names = [runtime.name, runtimeId, ...(page.aliases['page'] ?? [])];
    const aliases = { ...page.aliases, page: names };
    return { ...page, aliases, runtimeId, name: runtime.name, runtime };
  });
}

/** The pages of a folder, each with the record of the same name. */
async function pagesOfRecords<T extends { reviewed: string }>(
  locale: Locale,
  folder: string,
  records: Readonly<Record<string, T>>,
): Promise<{ page: ProsePage; record: T; recordId: string }[]> {
  return (await prosePages(locale))
    .filter(({ id }) => id.startsWith(`${folder}/`))
    .map((page) => {
      const recordId = page.id.slice(folder.length + 1);
      const record = records[recordId];
      if (!record) throw new Error(`content/data/${page.id}.yml is missing`);
      // A page is as old as the older of its two halves, the prose and the record.
      const reviewed = [page.reviewed, record.reviewed].toSorted()[0]!;
      return { page: { ...page, reviewed }, record, recordId };
    });
}

/** All rules ever published, by id. */
export async function ruleRecords(): Promise<Record<string, Rule>> {
  return byId(await getCollection('rules'));
}

/** A rule with its page in one language. */
export interface RulePage {
  id: string;
  /** As it is shown, e.g. `BI003`. */
  label: string;
  /** Language-less address, e.g. `/rules/bi003/`. */
  path: string;
  title: string;
  /** The verdict, one sentence. */
  description: string;
  /** Other names readers search for, the rules of Hadolint among them. */
  aliases: Aliases;
  rule: Rule;
  /** File to edit, from the root of the repository. */
  file: string;
  entry: CollectionEntry<'pages'>;
}

/** All rules ever published with their pages in one language, in order of their ids. */
export async function rulePages(locale: Locale): Promise<RulePage[]> {
  const rules = Object.entries(await ruleRecords()).toSorted(([a], [b]) => a.localeCompare(b));
  return Promise.all(
    rules.map(async ([id, rule]) => {
      const entry = await getEntry('pages', `${locale}/rules/${id}`);
      const file = `content/${locale}/rules/${id}.mdx`;
      if (!entry) throw new Error(`${file} is missing, though content/data/rules has the rule`);
      const label = ruleLabel(id);
      const named = await aliasesOf(locale, `rules/${id}`);
      const aliases = { ...named, page: [...linterNames(rule), ...(named['page'] ?? [])] };
      const path = `/rules/${id}/`;
      return { id, label, path, ...entry.data, aliases, rule, file, entry };
    }),
  );
}

/** An error message with its page in one language. */
export interface ErrorPage {
  id: string;
  /** Language-less address, e.g. `/errors/not-found/`. */
  path: string;
  /** The message as it is printed. */
  title: string;
  /** What it means, one sentence. */
  description: string;
  /** Other names readers search for. */
  aliases: Aliases;
  error: ErrorRecord;
  /** File to edit, from the root of the repository. */
  file: string;
  entry: CollectionEntry<'pages'>;
}

/** All error messages with their pages in one language: by phase, then by message. */
export async function errorPages(locale: Locale): Promise<ErrorPage[]> {
  const pages = await Promise.all(
    (await getCollection('errors')).map(async ({ id, data: error }) => {
      const entry = await getEntry('pages', `${locale}/errors/${id}`);
      const file = `content/${locale}/errors/${id}.mdx`;
      if (!entry) throw new Error(`${file} is missing, though content/data/errors has the error`);
      const aliases = await aliasesOf(locale, `errors/${id}`);
      return { id, path: `/errors/${id}/`, ...entry.data, aliases, error, file, entry };
    }),
  );
  const order = ({ error, title }: ErrorPage) =>
    `${errorPhases.indexOf(error.phase)} ${title.toLowerCase().replace(/^\W+/, '')}`;
  return pages.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

/**
 * A sample Dockerfile with its comments in one language.
 * @param name file in `content/data/dockerfiles`, without ending
 * @throws Error when the file does not exist
 */
export async function dockerfileText(name: string, locale: Locale): Promise<string> {
  const load = dockerfiles[`/content/data/dockerfiles/${name}.Dockerfile`];
  if (!load) throw new Error(`content/data/dockerfiles/${name}.Dockerfile is missing`);
  return inLanguage(await load(), locale);
}

/**
 * What came of a sample Dockerfile when it was last built and run.
 * @param id name of its file in `content/data/dockerfiles`, without ending
 * @returns undefined when it was never built, or has changed since
 */
export async function sampleRun(id: string): Promise<SampleRun | undefined> {
  const run = (await getCollection('samples')).find((one) => one.id === id)?.data;
  const load = dockerfiles[`/content/data/dockerfiles/${id}.Dockerfile`];
  const sum = load && dockerfileSum(await load());
  return sum && run?.fingerprint.startsWith(`${sum}-`) ? run : undefined;
}

const dockerfiles = import.meta.glob<string>('/content/data/dockerfiles/*.Dockerfile', {
  query: '?raw',
  import: 'default',
});

/**
 * A drawn diagram as SVG markup.
 * @param name file in `content/diagrams`, without language and ending
 * @throws Error when it was not drawn yet
 */
export async function diagramSvg(name: string, locale: Locale): Promise<string> {
  const load = diagrams[`/content/diagrams/${name}.${locale}.svg`];
  if (!load) {
    throw new Error(`content/diagrams/${name}.${locale}.svg is missing: run npm run diagrams`);
  }
  // The first line is the note on how the file was made.
  return (await load()).replace(/^<!--.*?-->\s*/s, '');
}

const diagrams = import.meta.glob<string>('/content/diagrams/*.svg', {
  query: '?raw',
  import: 'default',
});
