import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { rulesJson } from '../schemas/rules-json.ts';

/** JSON Schema of `/rules.json`. */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(rulesJson));
