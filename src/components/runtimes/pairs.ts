import { resultId } from '../../domain/decision/walk.ts';
import {
  imagesOf,
  parseDockerfile,
  type DockerfileImages,
} from '../../domain/images/dockerfile.ts';
import type { Locale } from '../../i18n/locales.ts';
import { decisionRecord, dockerfileText, type RuntimePage } from '../../content/queries.ts';

/** What runs and what builds, under a name that leads on. */
export interface NamedPair {
  /** Language-less address of the page that says more. */
  path: string;
  name: string;
  /** For whom, one phrase. */
  suits?: string;
  images?: DockerfileImages;
  /** What to read where no Dockerfile can say it. */
  without?: string;
}

/** The pairs of a runtime, the recommended one first, read off the Dockerfiles of the chooser's results. */
export async function runtimePairs(
  locale: Locale,
  { runtimeId, runtime }: Pick<RuntimePage, 'runtimeId' | 'runtime'>,
): Promise<NamedPair[]> {
  const { picks } = await decisionRecord();
  return Promise.all(
    runtime.pairs.map(async ({ pick, suits }) => {
      const { name, withoutDockerfile } = picks[pick]!;
      const result = resultId({ artifact: runtimeId, pick });
      const without = withoutDockerfile[runtimeId]?.[locale];
      return {
        path: `/chooser/${result}/`,
        name: name[locale],
        suits: suits[locale],
        ...(without
          ? { without }
          : { images: imagesOf(parseDockerfile(await dockerfileText(result, locale))) }),
      };
    }),
  );
}
