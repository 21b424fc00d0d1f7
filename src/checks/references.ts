import { endOfSupport } from '../domain/support.ts';
import { findSize } from '../domain/size.ts';
import type { SizeKind } from '../schemas/figure.ts';
import { componentsOf, type Content, type RecordFile } from './content.ts';
import type { Problem } from './problem.ts';

/** Every id that a record or a page names exists. */
export function checkReferences(content: Content): Problem[] {
  return [...recordReferences(content), ...pageReferences(content)];
}

function recordReferences({ sources, images, rules, runtimes, decision }: Content): Problem[] {
  if (!sources) return [];
  const problems: Problem[] = [];
  for (const record of [
    ...images.values(),
    ...rules.values(),
    ...runtimes.values(),
    ...(decision ? [decision] : []),
  ]) {
    for (const { path, value } of sourceFields(record)) {
      if (sources.data[value]) continue;
      problems.push({
        file: record.file,
        line: record.lineOf(path),
        field: path.join('.'),
        message: `no source "${value}"`,
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

function pageReferences(content: Content): Problem[] {
  const { sources, images, runtimes, files, prose } = content;
  const figures = [...images.values(), ...runtimes.values()].flatMap(({ data }) => data.sizes);
  const lifecycles = {
    images: Object.fromEntries([...images].map(([id, { data }]) => [id, data])),
    runtimes: Object.fromEntries([...runtimes].map(([id, { data }]) => [id, data])),
  };
  const missing: Record<string, (attributes: Record<string, string>) => string | undefined> = {
    Source: ({ id = '' }) =>
      sources && !sources.data[id] ? `no source "${id}" in content/data/sources.yml` : undefined,
    Size: ({ of = '', kind = '', platform }) =>
      findSize(figures, of, kind as SizeKind, platform || undefined)
        ? undefined
        : `no ${kind} size of "${of}"${platform ? ` on ${platform}` : ''} in content/data`,
    EndOfLife: ({ of = '', phase }) => {
      try {
        endOfSupport(lifecycles, of, phase === 'lts' ? 'lts' : 'regular');
        return undefined;
      } catch (error) {
        return (error as Error).message;
      }
    },
    Dockerfile: ({ name = '' }) =>
      files.has(`content/data/dockerfiles/${name}.Dockerfile`)
        ? undefined
        : `no content/data/dockerfiles/${name}.Dockerfile`,
    ImageTable: ({ images: ids = '' }) => unknownImage(ids),
    SizeChart: ({ images: ids = '' }) => unknownImage(ids),
    ReleaseTable: ({ image = '' }) => unknownImage(image),
    RuntimeLines: ({ runtime = '' }) => unknownRuntime(runtime),
    PackageTable: ({ runtime = '' }) =>
      unknownRuntime(runtime) ??
      (runtimes.get(runtime)?.data.packages ? undefined : `runtime "${runtime}" has no packages`),
  };
  const unknownImage = (ids: string) => {
    const id = ids.split(' ').find((one) => !images.has(one));
    return id === undefined ? undefined : `no image "${id}" in content/data/images`;
  };
  const unknownRuntime = (id: string) =>
    runtimes.has(id) ? undefined : `no runtime "${id}" in content/data/runtimes`;

  return prose.flatMap(({ file, tree }) =>
    componentsOf(tree).flatMap(({ name, line, attributes }): Problem[] => {
      const message = missing[name]?.(attributes);
      if (!message) return [];
      return [{ file, line, field: `<${name}>`, message, fix: 'name a record that exists' }];
    }),
  );
}
