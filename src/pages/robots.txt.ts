import type { APIRoute } from 'astro';
import { absoluteUrl, sitePath } from '../i18n/paths.ts';

/** Allows all robots and links the sitemap, which needs an absolute address. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(sitePath('/sitemap-index.xml'), site)}\n`,
  );
