/**
 * `npm run setup`: installs what tests and diagrams need beside npm's packages: Chromium, fonts, a registry and web
 * servers. Says what and why; skips what is there; leaves no service running.
 */
import { setUp } from '../programs/setup.ts';

setUp();
