import type { APIRoute } from 'astro';
import { tagHistoryText, tagRecords } from '../../content/queries.ts';

export async function getStaticPaths() {
  const { images } = await tagRecords();
  return images.map(({ id }) => ({ params: { image: id } }));
}

/** The history of an image's tags, as it is on record. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await tagHistoryText(params['image']!), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
