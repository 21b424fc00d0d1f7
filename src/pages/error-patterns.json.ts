import type { APIRoute } from 'astro';
import { errorPages } from '../content/queries.ts';
import { knownErrorsOf } from '../domain/errors/known.ts';

/** What finds errors in a text: islands load it on demand. Its form is `KnownError[]`, see `domain/errors/diagnose.ts`. */
export const GET: APIRoute = async () => Response.json(knownErrorsOf(await errorPages('en')));
