import { endoflifeAnswer, type EndoflifeRelease } from '../schemas/endoflife.ts';
import { json, request, SourceFailure, type RetryPolicy } from './http-client.ts';

const source = 'endoflife.date';

/** Address of the API, version 1. https://endoflife.date/docs/api/v1/ */
export const endoflifeUrl = 'https://endoflife.date/api/v1';

/**
 * The releases of a product, newest first, as endoflife.date knows them.
 * @param product name in its addresses, e.g. `alpine-linux`
 * @throws SourceFailure
 */
export async function productReleases(
  product: string,
  url: string,
  retryPolicy: RetryPolicy,
): Promise<EndoflifeRelease[]> {
  const answer = await request(source, `${url}/products/${product}/`, {}, retryPolicy);
  if (answer.status !== 200) {
    throw new SourceFailure(source, 'refused', `answered ${answer.status} for "${product}"`);
  }
  const parsed = endoflifeAnswer.safeParse(json(source, answer));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.join('.') ?? '';
    throw new SourceFailure(
      source,
      'refused',
      `answered for "${product}" in another form: ${place} ${issue?.message ?? ''}`,
    );
  }
  return parsed.data.result.releases;
}
