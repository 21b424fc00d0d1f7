import { endOfSupport } from '../../domain/support/status.ts';
import { didYouMeanOneOf } from '../../domain/text/nearest.ts';
import { findSize } from '../../domain/images/size.ts';
import type { SizeKind } from '../../schemas/figure.ts';
import { componentsOf, isOnRecord, type Content, type RecordFile } from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';

/** Every id that a record or a page names exists. */
export function checkReferences(content: Content): Problem[] {
  return [...recordReferences(content), ...pageReferences(content)];
}

function recordReferences(content: Content): Problem[] {
  const { sources, errors, images, rules, runtimes, lifecycles, decision, tags } = content;
  if (!sources) return [];
  const problems: Problem[] = [];
  for (const record of [
    ...errors.values(),
    ...images.values(),
    ...rules.values(),
    ...runtimes.values(),
    ...lifecycles.values(),
    ...(decision ? [decision] : []),
    ...(tags ? [tags] : []),
  ]) {
    for (const { path, value } of sourceFields(record)) {
      if (sources.data[value]) continue;
      problems.push({
        file: record.file,
        line: record.lineOf(path),
        field: path.join('.'),
        message: `there is no source "${value}"${didYouMeanOneOf(value, Object.keys(sources.data))}`,
        fix: 'add it to content/data/sources.yml, or name one that is there',
      });
    }
  }
  return problems;
}

/** Every `source:` and every entry of `sources:`, at any depth. */
function sourceFields({ data }: RecordFile<unknown>) {
  const found: { path: (string | number)[]; value: string }[] = [];
  const visit = (value: unknown, path: (string | number)[]) => {
    if (typeof value !== 'object' || value === null) {
      const [key, parent] = [path.at(-1), path.at(-2)];
      if (typeof value === 'string' && (key === 'source' || parent === 'sources')) {
        found.push({ path, value });
      }
      return;
    }
    const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [key, inner] of entries) visit(inner, [...path, key]);
  };
  visit(data, []);
  return found;
}

/** What is wrong with the record a component names, and what to write instead. */
type Missing = Pick<Problem, 'message' | 'fix'> | undefined;

function pageReferences(content: Content): Problem[] {
  const { sources, images, runtimes, files, prose, problems } = content;
  const figures = [...images.values(), ...runtimes.values()].flatMap(({ data }) => data.sizes);
  const lifecycles = {
    images: Object.fromEntries([...images].map(([id, { data }]) => [id, data])),
    runtimes: Object.fromEntries([...runtimes].map(([id, { data }]) => [id, data])),
  };
  // A figure may be in a record that does not fit: it is looked for when all do.
  const allFit = problems.length === 0;
  const known = (folder: 'images' | 'runtimes', ids: string): Missing => {
    const id = ids.split(' ').find((one) => !isOnRecord(content, folder, one));
    return id === undefined
      ? undefined
      : {
          message: `there is no "${id}" in content/data/${folder}${didYouMeanOneOf(id, content[folder].keys())}`,
          fix: 'name a file that is there, without its ending',
        };
  };
  const missing: Record<string, (attributes: Record<string, string>) => Missing> = {
    Source: ({ id = '' }) =>
      sources && !sources.data[id]
        ? {
            message: `there is no source "${id}"${didYouMeanOneOf(id, Object.keys(sources.data))}`,
            fix: 'add it to content/data/sources.yml, or name one that is there',
          }
        : undefined,
    Size: ({ of = '', kind = '', platform }) =>
      !allFit || findSize(figures, of, kind as SizeKind, platform || undefined)
        ? undefined
        : {
            message: `there is no ${kind} size of "${of}"${platform ? ` on ${platform}` : ''}`,
            fix: 'add the figure to the sizes of its image or runtime in content/data, or name one that is there',
          },
    EndOfLife: ({ of = '', phase }) => {
      try {
        if (allFit) endOfSupport(lifecycles, of, phase === 'lts' ? 'lts' : 'regular');
        return undefined;
      } catch (error) {
        return {
          message: (error as Error).message,
          fix: 'name a release or a line on record, as in "debian 12" or "python 3.9"',
        };
      }
    },
    Diagram: ({ name = '' }) =>
      files.has(`content/diagrams/${name}.en.mmd`)
        ? undefined
        : {
            message: `there is no content/diagrams/${name}.en.mmd`,
            fix: 'write it there in both languages, or name one that is there, without language and ending',
          },
    Dockerfile: ({ name = '' }) =>
      files.has(`content/data/dockerfiles/${name}.Dockerfile`)
        ? undefined
        : {
            message: `there is no content/data/dockerfiles/${name}.Dockerfile`,
            fix: 'add the file, or name one that is there, without its ending',
          },
    ImageTable: ({ images: ids = '' }) => known('images', ids),
    SizeChart: ({ images: ids = '' }) => known('images', ids),
    ReleaseTable: ({ image = '' }) => known('images', image),
    SupportTimeline: ({ images: ids = '' }) => known('images', ids),
    RuntimeLines: ({ runtime = '' }) => known('runtimes', runtime),
    PackageTable: ({ runtime = '' }) =>
      known('runtimes', runtime) ??
      (!allFit || runtimes.get(runtime)?.data.packages
        ? undefined
        : {
            message: `there are no packages in content/data/runtimes/${runtime}.yml`,
            fix: 'add them there, or take the table out',
          }),
  };
  return prose.flatMap(({ file, tree }) =>
    componentsOf(tree).flatMap(({ name, line, attributes }): Problem[] => {
      const problem = missing[name]?.(attributes);
      return problem ? [{ file, line, field: `<${name}>`, ...problem }] : [];
    }),
  );
}
