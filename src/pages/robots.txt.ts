import type { APIRoute } from 'astro';
import { absoluteUrl, sitePath } from '../i18n/paths.ts';

/** Lets robots in and tells them the list of pages, which has to be an absolute address. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(sitePath('/sitemap-index.xml'), site)}\n`,
  );
