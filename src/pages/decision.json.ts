import type { APIRoute } from 'astro';
import { allResults, resultId } from '../domain/decision/walk.ts';
import { dockerfileFacts } from '../domain/decision/result.ts';
import { localeIds } from '../i18n/locales.ts';
import { absoluteUrl, localePath } from '../i18n/paths.ts';
import {
  decisionRecord,
  dockerfileText,
  imageRecords,
  runtimeRecords,
} from '../content/queries.ts';

/**
 * The decision for machines: the record as it stands, and every result with its image and its pages.
 * Comments in its Dockerfiles are English.
 */
export const GET: APIRoute = async ({ site }) => {
  const [decision, images, runtimes] = await Promise.all([
    decisionRecord(),
    imageRecords(),
    runtimeRecords(),
  ]);
  const results = await Promise.all(
    allResults(decision).map(async (result) => {
      const id = resultId(result);
      const page = (locale: (typeof localeIds)[number]) =>
        absoluteUrl(localePath(locale, `/chooser/${id}/`), site);
      const dockerfile = decision.picks[result.pick]?.withoutDockerfile[result.artifact]
        ? undefined
        : await dockerfileText(id, 'en');
      return {
        id,
        ...result,
        pages: Object.fromEntries(localeIds.map((locale) => [locale, page(locale)])),
        ...(dockerfile && { ...dockerfileFacts(dockerfile, images, runtimes), dockerfile }),
      };
    }),
  );
  return Response.json({ ...decision, results });
};
