/**
 * `npm run serve`: serves a built site on this machine, under its sub-path, with its own 404 page.
 * Environment: PORT (4321; the next free one is taken if it is in use), BASE_PATH, SITE_DIR (dist).
 */
import { serve } from '../built-site/serve.ts';

const { url } = await serve({
  folder: process.env['SITE_DIR'] ?? 'dist',
  base: `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+/g, '/'),
  port: Number(process.env['PORT'] ?? 4321),
});
console.log(`Groundwork is at ${url}`);
