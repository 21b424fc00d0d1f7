import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { reviewJson } from '../schemas/review-json.ts';

/** JSON Schema of what `groundwork review --format json` prints. */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(reviewJson));
