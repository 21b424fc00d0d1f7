import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { imagesJson } from '../schemas/images-json.ts';

/** JSON Schema of `/images.json`. */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(imagesJson));
