import type { APIRoute } from 'astro';
import { imagesJsonOf } from '../domain/images/images-json.ts';
import { absoluteUrl, sitePath } from '../i18n/paths.ts';
import { imageRecords, sourceRecords } from '../content/queries.ts';
import { imagesJson } from '../schemas/images-json.ts';
import { site } from '../site.ts';

/** All image families for machines: the records as they are, with their sources. */
export const GET: APIRoute = async ({ site: host }) => {
  const address = (path: string) => absoluteUrl(sitePath(path), host);
  const [images, sources] = await Promise.all([imageRecords(), sourceRecords()]);
  return Response.json(imagesJson.parse(imagesJsonOf(site.name.en, images, sources, address)));
};
