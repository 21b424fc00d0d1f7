import type { Decision } from '../../schemas/decision.ts';
import type { Image } from '../../schemas/image.ts';
import type { Runtime } from '../../schemas/runtime.ts';
import { allResults, allWalks, resultOf, type Result } from './walk.ts';
import { imagesOf, parseDockerfile } from '../images/dockerfile.ts';
import { runtimeOf, suiteOf, suiteVersion } from '../tags/reference.ts';
import { isDay } from '../support/status.ts';

/** Id of a result's image family; undefined where the pick names none. */
export function imageOfResult(decision: Decision, { artifact, pick }: Result): string | undefined {
  const image = decision.picks[pick]?.image;
  return typeof image === 'string' ? image : image?.[artifact];
}

/** The results that use an image family. */
export function resultsOfImage(decision: Decision, image: string): Result[] {
  return allResults(decision).filter((result) => imageOfResult(decision, result) === image);
}

/** How many ways through the questions lead to each image family: the larger, the more often it is recommended. */
export function recommendations(decision: Decision): Map<string, number> {
  const counts = new Map<string, number>();
  for (const path of allWalks(decision)) {
    const result = resultOf(path);
    const image = result && imageOfResult(decision, result);
    if (image) counts.set(image, (counts.get(image) ?? 0) + 1);
  }
  return counts;
}

/** Something in the image that stops being supported one day. */
export interface SupportedPart {
  /** What it is, e.g. `Debian 13` or `Python 3.14`. */
  name: string;
  /** Last day of regular support, where the record has a day. */
  until?: string;
  /** Last day of long-term support, where there is such a phase. */
  ltsUntil?: string;
}

/** Facts read from a sample Dockerfile. */
export interface DockerfileFacts {
  /** Reference of the final stage. */
  runs: string;
  /** Reference of the build stage. */
  builds?: string;
  /** User of the final stage as written, e.g. `65532:65532`. */
  user?: string;
  support: readonly SupportedPart[];
}

const systems = {
  debian: { record: 'debian', name: 'Debian' },
  ubuntu: { record: 'ubuntu', name: 'Ubuntu' },
  alpine: { record: 'alpine', name: 'Alpine' },
  ubi: { record: 'ubi-minimal', name: 'RHEL' },
  suse: { record: 'suse-bci', name: 'SLES' },
  'azure-linux': { record: 'azure-linux', name: 'Azure Linux' },
} as const;

/**
 * The operating system under an image, with its support dates.
 * @returns undefined when the reference does not name the release
 */
export function systemOf(
  reference: string,
  images: Readonly<Record<string, Pick<Image, 'releases'>>>,
): SupportedPart | undefined {
  const suite = suiteOf(reference);
  if (!suite) return undefined;
  const { record, name } = systems[suite.os];
  const { until, ltsUntil } =
    images[record]?.releases.find(({ version }) => suiteVersion(version) === suite.version) ?? {};
  return {
    name: `${name} ${suite.version}`,
    ...(until && isDay(until) && { until, ...(ltsUntil && { ltsUntil }) }),
  };
}

/**
 * Reads the facts of a result off its Dockerfile and dates them with the records.
 * @param text content of the Dockerfile
 * @throws Error when it has no `FROM`
 */
export function dockerfileFacts(
  text: string,
  images: Readonly<Record<string, Pick<Image, 'releases'>>>,
  runtimes: Readonly<Record<string, Pick<Runtime, 'name' | 'lines'>>>,
): DockerfileFacts {
  const { runs, builds, user } = imagesOf(parseDockerfile(text));
  const support: SupportedPart[] = [];
  const system = systemOf(runs, images);
  if (system) support.push(system);
  // A compiled program carries its language with it: the builder's line is what must stay supported.
  const runtime = runtimeOf(runs) ?? (builds ? runtimeOf(builds) : undefined);
  const record = runtime && runtimes[runtime.id];
  if (record) {
    const until = record.lines.entries.find(({ version }) => version === runtime.version)?.until;
    support.push({
      name: `${record.name} ${runtime.version}`,
      ...(until && isDay(until) && { until }),
    });
  }
  return { runs, ...(builds && { builds }), ...(user && { user }), support };
}
