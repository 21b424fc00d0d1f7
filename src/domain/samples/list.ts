import { createHash } from 'node:crypto';

/** A Dockerfile that this site tells readers to copy. */
export interface Sample {
  /** `go-slim` for a result of the chooser, `images/alpine` for the one on the page of an image family. */
  id: string;
  /** File it is written in. */
  file: string;
  text: string;
  /** Folder below `content/samples` with an application it can build; undefined where there is none. */
  application: string | undefined;
}

/** How a Dockerfile without a name shows what it builds. */
const builders: readonly (readonly [RegExp, string])[] = [
  [/\bgo build\b/, 'go'],
  [/\bcargo build\b/, 'rust'],
  [/\bgcc\b.*\bmain\.c\b/, 'c'],
  [/\bcmake --build\b/, 'cpp'],
  [/\bmvnw?\b/, 'java'],
  [/\bnpm ci\b/, 'node'],
  [/\bpip install\b/, 'python'],
  [/\bdotnet publish\b/, 'dotnet'],
];

/**
 * Every sample Dockerfile: one per result of the chooser, and one per page of an image family.
 * @param files files below `content/` by path, see `readFiles`
 */
export function findSamples(files: ReadonlyMap<string, string>): Sample[] {
  const applications = new Set(
    [...files.keys()].flatMap((file) => /^content\/samples\/([^/]+)\//.exec(file)?.[1] ?? []),
  );
  const known = (name: string | undefined) =>
    name !== undefined && applications.has(name) ? name : undefined;
  return [...files]
    .flatMap(([file, text]): Sample[] => {
      const name = /^content\/data\/dockerfiles\/(.+)\.Dockerfile$/.exec(file)?.[1];
      if (name) return [{ id: name, file, text, application: known(name.split('-')[0]) }];
      const family = /^content\/en\/images\/(.+)\.mdx$/.exec(file)?.[1];
      const fence = family && /\{#from\}[\s\S]*?```dockerfile\n([\s\S]*?)```/.exec(text)?.[1];
      if (!fence) return [];
      const application = known(builders.find(([pattern]) => pattern.test(fence))?.[1]);
      return [{ id: `images/${family}`, file, text: fence, application }];
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The files of an application, by path below its folder. */
export function applicationFiles(
  files: ReadonlyMap<string, string>,
  application: string,
): Map<string, string> {
  const folder = `content/samples/${application}/`;
  return new Map(
    [...files].flatMap(([file, text]) =>
      file.startsWith(folder) ? [[file.slice(folder.length), text]] : [],
    ),
  );
}

/**
 * What a run is remembered by: two short sums, of the Dockerfile without its comments and of its application.
 */
export function fingerprintOf(files: ReadonlyMap<string, string>, sample: Sample): string {
  const application = sample.application ? applicationFiles(files, sample.application) : [];
  return `${dockerfileSum(sample.text)}-${sum(JSON.stringify([...application]))}`;
}

/** The first half of a fingerprint. What comments say changes nothing that is built. */
export function dockerfileSum(text: string): string {
  return sum(text.replace(/^\s*#(?! *syntax=).*\n/gm, '').trim());
}

const sum = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);
