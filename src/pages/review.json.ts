import type { APIRoute } from 'astro';
import { reviewFacts } from '../content/review-facts.ts';

/** What a review knows, but for the histories of tags: the page loads it when something is reviewed. */
export const GET: APIRoute = async () => Response.json(await reviewFacts());
