import type { APIRoute } from 'astro';
import { reviewEngine } from '../integrations/review-engine.ts';

/** What reviews in the browser; the page of the review loads it when there is something to review. */
export const GET: APIRoute = async () =>
  new Response((await reviewEngine()).text, { headers: { 'Content-Type': 'text/javascript' } });
